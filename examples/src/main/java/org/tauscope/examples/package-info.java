/** Numbered one-page programs, each a question that the library answers. Run them with {@code examples/run}. */
@NullMarked
package org.tauscope.examples;

import org.jspecify.annotations.NullMarked;
