/**
 * Workspaces: channels, samples, modifiers, observations and measurements of a HistFactory model, as documents.
 * In come pyhf JSON 1.0.0, HS3 histfactory JSON, patches and patch sets, or records built in code.
 * Out goes one checked {@link org.tauscope.statistics.workspace.Workspace}, or an error that names the place in the
 * document.
 * Start with {@link org.tauscope.statistics.workspace.PyhfDocument}.
 */
@NullMarked
package org.tauscope.statistics.workspace;

import org.jspecify.annotations.NullMarked;
