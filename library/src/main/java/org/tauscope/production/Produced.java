package org.tauscope.production;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.tauscope.searches.Harvest;
import org.tauscope.searches.Sample;

/**
 * What a sample gave.
 *
 * @param sample  its name
 * @param harvest of all its events
 * @param parts   SHA-256 of each part in a hundred, by which somebody else can verify one; fewer for small samples
 */
public record Produced(String sample, Harvest harvest, List<String> parts) {

    /** Copies the list. */
    public Produced {
        parts = List.copyOf(parts);
    }

    /** Adds up the chunks of a sample. */
    static Produced of(Sample sample, AtomicReferenceArray<Harvest> chunks) {
        List<PartFingerprint> parts = new ArrayList<>();
        for (int chunk = 0; chunk < chunks.length(); chunk++) {
            if (chunk < Production.PARTS) {
                parts.add(new PartFingerprint());
            }
            parts.get(chunk % Production.PARTS).add(chunks.get(chunk));
        }
        Harvest sum = chunks.get(0);
        for (int chunk = 1; chunk < chunks.length(); chunk++) {
            sum.append(chunks.get(chunk));
        }
        return new Produced(
                sample.name(), sum, parts.stream().map(PartFingerprint::text).toList());
    }
}
