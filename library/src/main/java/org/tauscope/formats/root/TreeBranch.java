package org.tauscope.formats.root;

import java.util.ArrayList;
import java.util.List;

/**
 * Column of a tree and where it stands.
 *
 * @param column name and type
 * @param layout of its entries
 * @param branch as it stands in the file
 */
record TreeBranch(RootColumn column, EntryLayout layout, StreamedObject branch) {

    ColumnValues read(FileBytes file, long first, long last) {
        ValueSink sink = new ValueSink(column);
        EntryDecoder decoder = new EntryDecoder(file, layout, sink);
        List<Basket> inside = new ArrayList<>();
        for (StreamedObject one : branch.list("fBaskets")) {
            Basket basket = one.basket();
            if (basket != null && basket.entries() > 0) {
                inside.add(basket);
            }
        }
        long[] seeks = branch.integers("fBasketSeek");
        long[] begins = branch.integers("fBasketEntry");
        long written = branch.integer("fWriteBasket", 0);
        if (written > seeks.length || written > begins.length) {
            throw file.refuse(
                    0, written + " baskets of branch " + Key.shown(column.name()), "places of " + seeks.length);
        }
        long done = first;
        long begin = begins.length == 0 ? 0 : begins[0];
        for (int i = 0; i < written + inside.size() && done < last; i++) {
            boolean separate = i < written && seeks[i] != 0;
            if (i < written && !separate) {
                continue;
            }
            if (separate) {
                long next = i + 1 < begins.length ? begins[i + 1] : Long.MAX_VALUE;
                begin = begins[i];
                if (next > begin && next <= done) {
                    begin = next;
                    continue;
                }
            }
            Basket basket = separate ? Basket.at(file, seeks[i], column.name()) : inside.get((int) (i - written));
            if (done < begin) {
                break;
            }
            int from = (int) Math.min(basket.entries(), done - begin);
            int to = (int) Math.min(basket.entries(), last - begin);
            decoder.decode(basket, from, to);
            done += to - from;
            begin += basket.entries();
        }
        if (done < last) {
            throw file.refuse(
                    0, "entries of branch " + Key.shown(column.name()) + " up to " + done, "entries up to " + last);
        }
        return sink.values(last - first);
    }
}
