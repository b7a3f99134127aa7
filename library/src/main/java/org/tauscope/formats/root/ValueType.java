package org.tauscope.formats.root;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a column holds. */
public enum ValueType {
    BOOL(1),
    INT8(1),
    UINT8(1),
    INT16(2),
    UINT16(2),
    INT32(4),
    UINT32(4),
    INT64(8),
    UINT64(8),
    FLOAT32(4),
    FLOAT64(8),
    TEXT(0);

    private final int size;

    ValueType(int size) {
        this.size = size;
    }

    /** Bytes of one value in a tree; 0 for texts. */
    int size() {
        return size;
    }

    /** True for floating-point numbers. */
    public boolean real() {
        return this == FLOAT32 || this == FLOAT64;
    }

    /** The name as numpy writes it: {@code float64}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The type of a basic C++ or ROOT name; null for any other. */
    static @Nullable ValueType ofName(String name) {
        return switch (name.replace("std::", "").strip()) {
            case "bool", "Bool_t" -> BOOL;
            case "char", "signed char", "Char_t", "int8_t", "std::int8_t" -> INT8;
            case "unsigned char", "UChar_t", "uint8_t", "std::byte", "byte" -> UINT8;
            case "short", "Short_t", "int16_t", "short int" -> INT16;
            case "unsigned short", "UShort_t", "uint16_t" -> UINT16;
            case "int", "Int_t", "int32_t" -> INT32;
            case "unsigned int", "unsigned", "UInt_t", "uint32_t" -> UINT32;
            case "long", "long long", "Long_t", "Long64_t", "int64_t" -> INT64;
            case "unsigned long", "unsigned long long", "ULong_t", "ULong64_t", "uint64_t", "size_t" -> UINT64;
            case "float", "Float_t", "Double32_t" -> FLOAT32;
            case "double", "Double_t" -> FLOAT64;
            case "string", "TString" -> TEXT;
            default -> null;
        };
    }

    /** The type of a code of TVirtualStreamerInfo::EReadWrite; null for those that are not plain numbers. */
    static @Nullable ValueType ofCode(int code) {
        return switch (code) {
            case 1, 10 -> INT8;
            case 2 -> INT16;
            case 3, 6 -> INT32;
            case 4, 16 -> INT64;
            case 5, 9 -> FLOAT32;
            case 8 -> FLOAT64;
            case 11 -> UINT8;
            case 12 -> UINT16;
            case 13, 15 -> UINT32;
            case 14, 17 -> UINT64;
            case 18 -> BOOL;
            default -> null;
        };
    }
}
