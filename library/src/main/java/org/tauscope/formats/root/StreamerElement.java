package org.tauscope.formats.root;

/**
 * One member or base of a class as its file describes it (TStreamerElement).
 *
 * @param kind name of the element's class, as TStreamerBase
 * @param type code of TVirtualStreamerInfo::EReadWrite
 * @param length of a fixed array; 0 for none
 * @param typeName in C++
 * @param baseVersion of a base class
 * @param countName member that counts a variable array
 * @param title a comment; for Double32_t it may hold the range as [min,max,bits]
 */
record StreamerElement(
        String kind,
        String name,
        String title,
        int type,
        int length,
        String typeName,
        int baseVersion,
        String countName) {

    static final int ARRAY = 20;
    static final int POINTER = 40;
    static final int OBJECT = 61;
    static final int ANY = 62;
    static final int OBJECT_INLINE = 63;
    static final int OBJECT_POINTER = 64;
    static final int TEXT = 65;
    static final int ROOT_OBJECT = 66;
    static final int NAMED = 67;
    static final int ANY_INLINE = 68;
    static final int ANY_POINTER = 69;
    static final int STL_BASE = 300;
    static final int STL_TEXT = 365;
    static final int STL = 500;
}
