package org.tauscope.searches.invisibleboson;

/**
 * One process in one channel.
 *
 * @param name    name in workspaces and tables
 * @param label   name in figures, TeX
 * @param leptons what was selected
 * @param scale   expected events per generated event
 * @param fromTaus whether its yield is that of the tau pairs
 */
record Contribution(String name, String label, SelectedLeptons leptons, double scale, boolean fromTaus) {}
