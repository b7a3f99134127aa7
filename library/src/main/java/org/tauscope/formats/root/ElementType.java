package org.tauscope.formats.root;

import org.jspecify.annotations.Nullable;

/** How the elements of an ntuple's column are stored; the order is that of the codes 0x00 to 0x1D of the RNTuple format. */
enum ElementType {
    BIT(ValueType.BOOL),
    BYTE(ValueType.UINT8),
    CHAR(ValueType.INT8),
    INT8(ValueType.INT8),
    UINT8(ValueType.UINT8),
    INT16(ValueType.INT16),
    UINT16(ValueType.UINT16),
    INT32(ValueType.INT32),
    UINT32(ValueType.UINT32),
    INT64(ValueType.INT64),
    UINT64(ValueType.UINT64),
    REAL16(ValueType.FLOAT32),
    REAL32(ValueType.FLOAT32),
    REAL64(ValueType.FLOAT64),
    INDEX32(ValueType.UINT32),
    INDEX64(ValueType.INT64),
    SWITCH(null),
    SPLIT_INT16(ValueType.INT16),
    SPLIT_UINT16(ValueType.UINT16),
    SPLIT_INT32(ValueType.INT32),
    SPLIT_UINT32(ValueType.UINT32),
    SPLIT_INT64(ValueType.INT64),
    SPLIT_UINT64(ValueType.UINT64),
    SPLIT_REAL16(ValueType.FLOAT32),
    SPLIT_REAL32(ValueType.FLOAT32),
    SPLIT_REAL64(ValueType.FLOAT64),
    SPLIT_INDEX32(ValueType.UINT32),
    SPLIT_INDEX64(ValueType.INT64),
    REAL32_TRUNCATED(ValueType.FLOAT32),
    REAL32_QUANTISED(ValueType.FLOAT32);

    private final @Nullable ValueType value;

    ElementType(@Nullable ValueType value) {
        this.value = value;
    }

    /** What an element means; null for none of ours. */
    @Nullable
    ValueType value() {
        return value;
    }

    boolean index() {
        return switch (this) {
            case INDEX32, INDEX64, SPLIT_INDEX32, SPLIT_INDEX64 -> true;
            default -> false;
        };
    }

    /** True if the bytes of all elements stand first byte by first byte, second by second. */
    boolean split() {
        return name().startsWith("SPLIT");
    }

    /** True if integers alternate in sign: 0, -1, 1, -2 ... */
    boolean zigzag() {
        return switch (this) {
            case SPLIT_INT16, SPLIT_INT32, SPLIT_INT64 -> true;
            default -> false;
        };
    }

    /** Bits of an element; 0 where the column itself says so. */
    int bits() {
        return switch (this) {
            case BIT -> 1;
            case BYTE, CHAR, INT8, UINT8 -> 8;
            case INT16, UINT16, SPLIT_INT16, SPLIT_UINT16, REAL16, SPLIT_REAL16 -> 16;
            case INT32, UINT32, SPLIT_INT32, SPLIT_UINT32, REAL32, SPLIT_REAL32, INDEX32, SPLIT_INDEX32 -> 32;
            case INT64, UINT64, SPLIT_INT64, SPLIT_UINT64, REAL64, SPLIT_REAL64, INDEX64, SPLIT_INDEX64 -> 64;
            case SWITCH -> 96;
            case REAL32_TRUNCATED, REAL32_QUANTISED -> 0;
        };
    }

    /** The type of a code; null for one of a later format. */
    static @Nullable ElementType ofCode(int code) {
        ElementType[] all = values();
        return code < all.length ? all[code] : null;
    }
}
