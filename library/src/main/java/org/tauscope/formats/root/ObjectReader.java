package org.tauscope.formats.root;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads objects as TBufferFile writes them: by the class descriptions of their file, and those that describe themselves
 * (lists, names, descriptions) by hand. What is not understood is passed over by its byte count.
 */
final class ObjectReader {

    private static final long BYTE_COUNT = 0x40000000L;
    private static final long NEW_CLASS = 0xFFFFFFFFL;
    private static final long CLASS = 0x80000000L;
    private static final int OFFSET = 2;
    private static final int MOST_LEVELS = 100;

    private final Cursor from;
    private final int keySize;
    private final ClassDescriptions classes;
    private final BasicValues basic;
    private final Map<Long, Object> known = new HashMap<>();
    private int level;

    /** @param keySize of the key before the object: references in it count from the begin of the key */
    ObjectReader(Cursor from, int keySize, ClassDescriptions classes) {
        this.from = from;
        this.keySize = keySize;
        this.classes = classes;
        this.basic = new BasicValues(from);
    }

    /** The object that a key announces. */
    StreamedObject top(String className) {
        StreamedObject object = new StreamedObject(className);
        fill(object, className);
        return object;
    }

    /**
     * Version and end of an object.
     *
     * @param end place after the object; -1 where it does not say
     */
    private record Head(int version, int end) {}

    private Head head() {
        int begin = from.position();
        long word = from.u32();
        if ((word & BYTE_COUNT) != 0 && word != NEW_CLASS) {
            long end = begin + 4 + (word & ~BYTE_COUNT);
            if (end > from.position() + from.remaining() || end < begin + 6) {
                throw from.refuse(
                        "an object of " + (word & ~BYTE_COUNT) + " bytes",
                        "2 to the " + from.remaining() + " bytes left");
            }
            return new Head(from.u16(), (int) end);
        }
        from.takeBack(2);
        return new Head((int) (word >>> 16), -1);
    }

    /** Reads members into an object, and goes to its end. */
    private void fill(StreamedObject into, String className) {
        if (++level > MOST_LEVELS) {
            throw from.refuse("objects inside of objects", "at most " + MOST_LEVELS + " levels");
        }
        switch (className) {
            case "TObject" -> rootObject(into);
            case "TString", "string" -> into.put("text", from.text());
            case "TBasket" -> Basket.embedded(from, into);
            case "TArrayC", "TArrayS", "TArrayI", "TArrayL", "TArrayL64", "TArrayF", "TArrayD" ->
                into.put(StreamedObject.VALUES, basic.array(className));
            default -> {
                Head head = head();
                body(into, className, head);
                if (head.end >= 0) {
                    from.skipTo(head.end);
                }
            }
        }
        level--;
    }

    private void body(StreamedObject into, String className, Head head) {
        switch (className) {
            case "TNamed" -> named(into);
            case "TObjArray" -> array(into, head.version);
            case "TList", "THashList" -> list(into);
            case "TStreamerInfo" -> {
                fill(into, "TNamed");
                into.put("fCheckSum", from.u32());
                into.put("fClassVersion", (long) from.i32());
                StreamedObject elements = pointer();
                if (elements != null) {
                    into.put("fElements", elements);
                }
            }
            case "TStreamerElement" -> element(into, head.version);
            case "TStreamerBase" -> {
                fill(into, "TStreamerElement");
                if (head.version >= 3) {
                    into.put("fBaseVersion", (long) from.i32());
                }
            }
            case "TStreamerBasicPointer", "TStreamerLoop" -> {
                fill(into, "TStreamerElement");
                into.put("fCountVersion", (long) from.i32());
                into.put("fCountName", from.text());
                into.put("fCountClass", from.text());
            }
            case "TStreamerSTL",
                    "TStreamerSTLstring",
                    "TStreamerBasicType",
                    "TStreamerString",
                    "TStreamerObject",
                    "TStreamerObjectAny",
                    "TStreamerObjectPointer",
                    "TStreamerObjectAnyPointer",
                    "TStreamerArtificial" ->
                fill(into, "TStreamerSTLstring".equals(className) ? "TStreamerSTL" : "TStreamerElement");
            default -> described(into, className, head);
        }
    }

    private void rootObject(StreamedObject into) {
        int version = from.u16();
        if ((version & 0x4000) != 0) {
            from.skip(4);
        }
        into.put("fUniqueID", from.u32());
        long bits = from.u32();
        into.put("fBits", bits);
        if ((bits & 16) != 0) {
            from.skip(2);
        }
    }

    private void named(StreamedObject into) {
        rootObject(into);
        into.put("fName", from.text());
        into.put("fTitle", from.text());
    }

    private void element(StreamedObject into, int version) {
        fill(into, "TNamed");
        into.put("fType", (long) from.i32());
        into.put("fSize", (long) from.i32());
        into.put("fArrayLength", (long) from.i32());
        into.put("fArrayDim", (long) from.i32());
        int dimensions = version == 1 ? from.count(from.i32(), 4, "dimensions") : 5;
        from.skip(4 * dimensions);
        into.put("fTypeName", from.text());
    }

    private void array(StreamedObject into, int version) {
        if (version > 2) {
            rootObject(into);
        }
        if (version > 1) {
            into.put("fName", from.text());
        }
        int count = from.count(from.i32(), 4, "objects");
        from.skip(4);
        List<@Nullable StreamedObject> elements = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            elements.add(pointer());
        }
        into.put(StreamedObject.ELEMENTS, elements);
    }

    private void list(StreamedObject into) {
        rootObject(into);
        into.put("fName", from.text());
        int count = from.count(from.i32(), 5, "objects");
        List<@Nullable StreamedObject> elements = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            elements.add(pointer());
            from.text();
        }
        into.put(StreamedObject.ELEMENTS, elements);
    }

    /** An object with its class before it, one that stands elsewhere, or null. */
    @Nullable
    StreamedObject pointer() {
        long begin = (long) from.position() + keySize;
        long word = from.u32();
        boolean counted = (word & BYTE_COUNT) != 0 && word != NEW_CLASS;
        long end = counted ? from.position() + (word & ~BYTE_COUNT) : -1;
        long tagPlace = (long) from.position() + keySize;
        long tag = counted ? from.u32() : word;
        if ((tag & CLASS) == 0) {
            if (tag == 0) {
                return null;
            }
            if (known.get(tag) instanceof StreamedObject object) {
                return object;
            }
            if (counted) {
                from.skipTo(place(end));
            }
            return null;
        }
        String className;
        if (tag == NEW_CLASS) {
            className = from.zeroEndedText();
            known.put(counted ? tagPlace + OFFSET : known.size() + 1L, className);
        } else if (known.get(tag & ~CLASS) instanceof String name) {
            className = name;
        } else {
            throw from.refuse("a class at " + (tag & ~CLASS), "one that stood before");
        }
        StreamedObject object = new StreamedObject(className);
        known.put(counted ? begin + OFFSET : known.size() + 1L, object);
        fill(object, className);
        if (counted) {
            from.skipTo(place(end));
        }
        return object;
    }

    private int place(long end) {
        if (end > from.position() + from.remaining()) {
            throw from.refuse(
                    "an object that ends at its byte " + end, "an end in the " + from.remaining() + " bytes left");
        }
        return (int) end;
    }

    private void described(StreamedObject into, String className, Head head) {
        ClassDescriptions.Layout layout =
                head.version == 0 ? classes.ofChecksum(className, from.u32()) : classes.of(className, head.version);
        if (layout == null) {
            if (head.end < 0) {
                throw from.refuse(
                        "an object of class '" + Key.shown(className) + "', version " + head.version,
                        "a class that the file describes");
            }
            return;
        }
        for (StreamerElement element : layout.elements()) {
            if (head.end >= 0 && from.position() > head.end) {
                throw from.refuse(
                        "members of " + Key.shown(className) + " beyond its end", "what its byte count tells");
            }
            if (!member(into, element)) {
                if (head.end < 0) {
                    throw from.refuse("a member of type " + element.type(), "a type that can be passed over");
                }
                return;
            }
        }
    }

    /** False where the rest of the object cannot be understood. */
    private boolean member(StreamedObject into, StreamerElement element) {
        String name = element.name();
        if (element.kind().equals("TStreamerBase")) {
            fill(into, name);
            return true;
        }
        switch (element.type()) {
            case StreamerElement.TEXT -> into.put(name, from.text());
            case StreamerElement.OBJECT,
                    StreamerElement.ANY,
                    StreamerElement.OBJECT_INLINE,
                    StreamerElement.ANY_INLINE,
                    StreamerElement.ROOT_OBJECT,
                    StreamerElement.NAMED -> {
                String className = element.typeName().replace("*", "").strip();
                StreamedObject member = new StreamedObject(className);
                fill(member, className);
                into.put(name, member);
            }
            case StreamerElement.OBJECT_POINTER, StreamerElement.ANY_POINTER -> {
                StreamedObject member = pointer();
                if (member != null) {
                    into.put(name, member);
                }
            }
            case StreamerElement.STL_BASE, StreamerElement.STL_TEXT, StreamerElement.STL -> {
                Head head = head();
                if (head.end < 0) {
                    return false;
                }
                from.skipTo(head.end);
            }
            default -> {
                return basic.member(into, element);
            }
        }
        return true;
    }
}
