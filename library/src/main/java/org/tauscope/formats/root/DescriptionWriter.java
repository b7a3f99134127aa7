package org.tauscope.formats.root;

import java.util.Map;

/** Writes the class descriptions (TStreamerInfo) that a file carries, so that readers need not know our classes. */
final class DescriptionWriter {

    private final ObjectWriter out;
    private final Map<String, WrittenClass> classes;

    private DescriptionWriter(ObjectWriter out, Map<String, WrittenClass> classes) {
        this.out = out;
        this.classes = classes;
    }

    /** The list of all descriptions; {@code keySize} of the key before it. */
    static ByteBlock list(Map<String, WrittenClass> classes, int keySize) {
        ObjectWriter out = new ObjectWriter(keySize, classes);
        DescriptionWriter writer = new DescriptionWriter(out, classes);
        int list = out.begin(5);
        out.rootObject();
        out.bytes().text("").u32(classes.size());
        for (WrittenClass one : classes.values()) {
            out.pointer(one, "TStreamerInfo", () -> writer.info(one));
            out.bytes().text("");
        }
        out.end(list);
        return out.bytes();
    }

    private void info(WrittenClass one) {
        int info = out.begin(9);
        out.named(one.name(), "");
        out.bytes().u32(one.checksum()).u32(one.version());
        out.pointer(one.members(), "TObjArray", () -> {
            int array = out.begin(3);
            out.rootObject();
            out.bytes().text("").u32(one.members().size()).u32(0);
            for (WrittenClass.Member member : one.members()) {
                out.pointer(member, "TStreamer" + member.kind(), () -> element(one, member));
            }
            out.end(array);
        });
        out.end(info);
    }

    private void element(WrittenClass owner, WrittenClass.Member member) {
        int place = out.begin(member.base() ? 3 : 2);
        int element = out.begin(4);
        out.named(member.name(), member.title());
        ByteBlock to = out.bytes().u32(member.code()).u32(member.size()).u32(0).u32(0);
        WrittenClass base = member.base() ? classes.get(member.name()) : null;
        to.u32(0).u32(base == null ? 0 : base.checksum()).u32(0).u32(0).u32(0);
        to.text(member.type());
        out.end(element);
        if (member.base()) {
            to.u32(Long.parseLong(member.detail()));
        } else if (member.kind().equals("BasicPointer")) {
            to.u32(owner.version()).text(member.detail()).text(owner.name());
        }
        out.end(place);
    }
}
