package org.tauscope.formats.root;

/** Members of basic types in objects: numbers, fixed arrays and arrays that another member counts. */
final class BasicValues {

    private final Cursor from;

    BasicValues(Cursor from) {
        this.from = from;
    }

    /** An array object: its length and its numbers. */
    Object array(String className) {
        int type = switch (className) {
            case "TArrayC" -> 1;
            case "TArrayS" -> 2;
            case "TArrayI" -> 3;
            case "TArrayL", "TArrayL64" -> 4;
            case "TArrayF" -> 5;
            default -> 8;
        };
        return values(type, from.i32());
    }

    /** Reads a member; false if its type is none of these. */
    boolean member(StreamedObject into, StreamerElement element) {
        int type = element.type();
        int kind = type % StreamerElement.ARRAY;
        if (type < 0 || type >= 3 * StreamerElement.ARRAY || size(kind) == 0) {
            return false;
        }
        if (type < StreamerElement.ARRAY) {
            into.put(element.name(), real(kind) ? (Object) realValue(kind) : (Object) integer(kind));
        } else if (type < StreamerElement.POINTER) {
            into.put(element.name(), values(kind, Math.max(1, element.length())));
        } else {
            long count = into.integer(element.countName(), 0);
            into.put(element.name(), values(kind, from.u8() == 0 ? 0 : count));
        }
        return true;
    }

    private Object values(int kind, long found) {
        int count = from.count(found, size(kind), "numbers");
        if (real(kind)) {
            double[] values = new double[count];
            for (int i = 0; i < count; i++) {
                values[i] = realValue(kind);
            }
            return values;
        }
        long[] values = new long[count];
        for (int i = 0; i < count; i++) {
            values[i] = integer(kind);
        }
        return values;
    }

    private static boolean real(int kind) {
        return kind == 5 || kind == 8 || kind == 9;
    }

    /** Bytes of a basic type (TVirtualStreamerInfo::EReadWrite); 0 for one that cannot be read here. */
    private static int size(int kind) {
        return switch (kind) {
            case 1, 10, 11, 18 -> 1;
            case 2, 12 -> 2;
            case 3, 5, 6, 9, 13, 15 -> 4;
            case 4, 8, 14, 16, 17 -> 8;
            default -> 0;
        };
    }

    private double realValue(int kind) {
        return kind == 8 ? from.f64() : from.f32();
    }

    private long integer(int kind) {
        return switch (kind) {
            case 1, 10 -> from.i8();
            case 11, 18 -> from.u8();
            case 2 -> from.i16();
            case 12 -> from.u16();
            case 13, 15 -> from.u32();
            case 4, 14, 16, 17 -> from.i64();
            default -> from.i32();
        };
    }
}
