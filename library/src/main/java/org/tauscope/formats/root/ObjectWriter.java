package org.tauscope.formats.root;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes objects as TBufferFile does, by the layouts of {@link WrittenClass}. Members that an object does not have are
 * zero, empty or null. An object that stands in the record already is referred to.
 */
final class ObjectWriter {

    private static final long BYTE_COUNT = 0x40000000L;
    private static final long NEW_CLASS = 0xFFFFFFFFL;
    private static final long CLASS = 0x80000000L;
    private static final int OFFSET = 2;
    /** kIsOnHeap and kNotDeleted: what every object that is alive has. */
    private static final long ALIVE = 0x03000000L;

    private final ByteBlock to = new ByteBlock(4096);
    private final int keySize;
    private final Map<String, WrittenClass> classes;
    private final Map<String, Long> classTags = new HashMap<>();
    private final IdentityHashMap<Object, Long> objectTags = new IdentityHashMap<>();

    /** @param keySize of the key before the object: references count from its begin */
    ObjectWriter(int keySize, Map<String, WrittenClass> classes) {
        this.keySize = keySize;
        this.classes = classes;
    }

    ByteBlock bytes() {
        return to;
    }

    /** Begins an object with byte count and version; {@link #end} wants what this returns. */
    int begin(int version) {
        int place = to.length();
        to.u32(0).u16(version);
        return place;
    }

    /** Ends an object: its byte count is known now. */
    void end(int place) {
        to.overwrite(place, BYTE_COUNT | (to.length() - place - 4));
    }

    /** A TObject. */
    void rootObject() {
        to.u16(1).u32(0).u32(ALIVE);
    }

    /** A TNamed. */
    void named(String name, String title) {
        int place = begin(1);
        rootObject();
        to.text(name).text(title);
        end(place);
    }

    /** Class and members of what a pointer points at; the members are written by {@code body}. */
    void pointer(Object identity, String className, Runnable body) {
        int place = to.length();
        to.u32(0);
        long tagPlace = to.length() + (long) keySize + OFFSET;
        Long known = classTags.get(className);
        if (known == null) {
            to.u32(NEW_CLASS);
            to.append(className.getBytes(StandardCharsets.US_ASCII), className.length())
                    .u8(0);
            classTags.put(className, tagPlace);
        } else {
            to.u32(CLASS | known);
        }
        objectTags.put(identity, place + (long) keySize + OFFSET);
        body.run();
        end(place);
    }

    private void pointer(@Nullable StreamedObject object) {
        if (object == null) {
            to.u32(0);
            return;
        }
        Long known = objectTags.get(object);
        if (known == null) {
            pointer(object, object.className(), () -> fill(object, object.className()));
        } else {
            to.u32(known);
        }
    }

    /** Writes the object that a key announces. */
    void top(StreamedObject object) {
        fill(object, object.className());
    }

    private void fill(StreamedObject object, String className) {
        switch (className) {
            case "TObject" -> rootObject();
            case "TNamed" -> named(object.text("fName"), object.text("fTitle"));
            case "TArrayD" -> {
                double[] values = object.numbers(StreamedObject.VALUES);
                to.u32(values.length);
                for (double value : values) {
                    to.f64(value);
                }
            }
            // Of integers only empty arrays are written: the index of a tree.
            case "TArrayI" -> to.u32(0);
            case "TObjArray" -> list(object, 3);
            case "TList", "THashList" -> list(object, 5);
            default -> {
                WrittenClass layout = WrittenClass.of(classes, className);
                // Classes without a version of their own stand with their checksum.
                boolean foreign = className.startsWith("ROOT::");
                int place = begin(foreign ? 0 : layout.version());
                if (foreign) {
                    to.u32(layout.checksum());
                }
                for (WrittenClass.Member member : layout.members()) {
                    member(object, member);
                }
                end(place);
            }
        }
    }

    private void list(StreamedObject object, int version) {
        int place = begin(version);
        rootObject();
        to.text("");
        List<StreamedObject> elements = object.elements();
        to.u32(elements.size());
        if (version == 3) {
            to.u32(0);
        }
        for (StreamedObject element : elements) {
            pointer(element);
            if (version == 5) {
                to.text("");
            }
        }
        end(place);
    }

    private void member(StreamedObject object, WrittenClass.Member member) {
        if (member.base()) {
            fill(object, member.name());
            return;
        }
        String name = member.name();
        switch (member.code()) {
            case StreamerElement.TEXT -> to.text(object.text(name));
            case StreamerElement.OBJECT, StreamerElement.ANY, StreamerElement.OBJECT_INLINE -> {
                StreamedObject inner = object.object(name);
                String type = member.type().replace("*", "");
                fill(inner == null ? new StreamedObject(type) : inner, type);
            }
            case StreamerElement.OBJECT_POINTER -> pointer(object.object(name));
            default -> {
                if (member.code() > StreamerElement.POINTER) {
                    array(object, member);
                } else {
                    number(member.code(), object.integer(name, 0), object.number(name, 0));
                }
            }
        }
    }

    private void array(StreamedObject object, WrittenClass.Member member) {
        long count = object.integer(member.detail(), 0);
        long[] values = object.integers(member.name());
        to.u8(count == 0 ? 0 : 1);
        for (int i = 0; i < count; i++) {
            number(member.code() - StreamerElement.POINTER, values[i], 0);
        }
    }

    /** A number by its code of TVirtualStreamerInfo::EReadWrite. */
    private void number(int code, long integer, double real) {
        switch (code) {
            case 1, 11, 18 -> to.u8((int) integer);
            case 2, 12 -> to.u16((int) integer);
            case 3, 6, 13, 15 -> to.u32(integer);
            case 16 -> to.i64(integer);
            case 5 -> to.f32((float) real);
            case 8 -> to.f64(real);
            default -> throw new IllegalArgumentException("code " + code + ": expected a number that is written");
        }
    }
}
