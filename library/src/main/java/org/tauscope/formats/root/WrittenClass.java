package org.tauscope.formats.root;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tauscope.cards.Table;

/**
 * Layout of a class that we write: {@code classes.csv} holds them, and the class descriptions of our files say the same.
 *
 * @param name in C++
 * @param version of the layout
 * @param checksum by which ROOT recognises it
 * @param members in the order of the file, bases first
 */
record WrittenClass(String name, int version, long checksum, List<Member> members) {

    /**
     * A base or a member.
     *
     * @param kind end of the name of the element's class: TStreamerBase
     * @param code of TVirtualStreamerInfo::EReadWrite
     * @param size in memory, bytes
     * @param type in C++
     * @param detail version of a base, or the member that counts an array
     * @param never true for a pointer that is never null
     */
    record Member(String kind, String name, int code, int size, String type, String detail, boolean never) {

        boolean base() {
            return kind.equals("Base");
        }

        /** The comment of the member, as far as readers look at it. */
        String title() {
            return never ? "->" : kind.equals("BasicPointer") ? "[" + detail + "]" : "";
        }
    }

    /** All classes, by name, in the order of the table: none before its bases. */
    static Map<String, WrittenClass> all() {
        Table table = Table.resource(WrittenClass.class, "classes.csv");
        Map<String, WrittenClass> classes = new LinkedHashMap<>();
        for (int row = 0; row < table.size(); row++) {
            String name = table.text(row, "class");
            int version = (int) table.number(row, "version");
            long checksum = (long) table.number(row, "checksum");
            WrittenClass found =
                    classes.computeIfAbsent(name, key -> new WrittenClass(key, version, checksum, new ArrayList<>()));
            String kind = table.text(row, "kind");
            boolean never = kind.endsWith("!");
            found.members()
                    .add(new Member(
                            never ? kind.substring(0, kind.length() - 1) : kind,
                            table.text(row, "member"),
                            (int) table.number(row, "code"),
                            (int) table.number(row, "size"),
                            table.text(row, "type"),
                            table.text(row, "detail"),
                            never));
        }
        return classes;
    }

    static WrittenClass of(Map<String, WrittenClass> classes, String name) {
        return Objects.requireNonNull(classes.get(name), () -> "classes.csv lacks " + name);
    }
}
