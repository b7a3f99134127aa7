package org.tauscope.reconstruction;

/** How many tracks fly to either side of an event. */
public enum Topology {
    /** One against one. */
    ONE_BY_ONE,
    /** Three against one. */
    THREE_BY_ONE,
    /** Anything else. */
    OTHER
}
