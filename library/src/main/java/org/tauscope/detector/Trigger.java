package org.tauscope.detector;

import java.util.Arrays;
import java.util.List;
import org.tauscope.cards.Card;
import org.tauscope.event.DetectedEvents;
import org.tauscope.kinematics.Beams;

/**
 * Trigger lines: each wants tracks, clusters and calorimeter energy, and may be vetoed by what looks like Bhabha
 * scattering; an event fires with the best line it satisfies.
 */
final class Trigger {

    private final List<String> names;
    private final int[] minimumTracks;
    private final double[] minimumPt;
    private final double[] minimumEnergy;
    private final int[] vetoed;
    private final double[] efficiency;
    private final double bending;
    private final BhabhaVeto veto;

    private Trigger(Trigger shared, BhabhaVeto veto) {
        names = shared.names;
        minimumTracks = shared.minimumTracks;
        minimumPt = shared.minimumPt;
        minimumEnergy = shared.minimumEnergy;
        vetoed = shared.vetoed;
        efficiency = shared.efficiency;
        bending = shared.bending;
        this.veto = veto;
    }

    private Trigger(Card card, Beams beams, double bending) {
        Columns table = new Columns(card, "minimum_tracks");
        names = table.names("name");
        if (names.size() > 31) {
            throw card.refuse("name", names.size() + " lines", "at most 31");
        }
        minimumTracks = table.counts("minimum_tracks", 0, 1000);
        minimumPt = table.numbers("minimum_pt_GeV", 0, 10);
        minimumEnergy = table.numbers("minimum_energy_GeV", 0, 1000);
        vetoed = table.counts("bhabha_veto", 0, 1);
        efficiency = table.numbers("efficiency", 0, 1);
        this.bending = bending;
        boolean vetoes = Arrays.stream(vetoed).anyMatch(line -> line == 1);
        veto = vetoes ? BhabhaVeto.of(card.section("bhabha"), beams) : BhabhaVeto.never();
    }

    /**
     * Reads the lines.
     *
     * @param beams   to see clusters from the frame of the collision
     * @param bending pT in GeV of a track of curvature 1/mm
     */
    static Trigger of(Card card, Beams beams, double bending) {
        return new Trigger(card, beams, bending);
    }

    /** The same lines with a memory of their own for the clusters of an event. */
    Trigger forOneThread() {
        return new Trigger(this, veto.forOneThread());
    }

    /** The same lines, which see clusters from the frame of other beams. */
    Trigger withBeams(Beams beams) {
        return new Trigger(this, veto.withBeams(beams));
    }

    List<String> names() {
        return names;
    }

    /** Forgets the clusters of the event before. */
    void begin() {
        veto.begin();
    }

    /** True where a cluster of this energy in GeV matters beyond the sum of energies. */
    boolean isEnergetic(double energy) {
        return veto.isEnergetic(energy);
    }

    /** Shows one cluster of anything: energy in GeV, angles seen from the origin in rad. */
    void cluster(double energy, double theta, double phi) {
        veto.cluster(energy, theta, phi);
    }

    /**
     * Decides an event and multiplies its weight by the efficiency of the best line it satisfies, 0 without any.
     *
     * @param event  the event, complete
     * @param energy energy in the calorimeter, GeV
     */
    void decide(DetectedEvents out, int event, double energy) {
        boolean bhabha = veto.fires();
        int lines = 0;
        double best = 0;
        for (int i = 0; i < efficiency.length; i++) {
            boolean passes = energy >= minimumEnergy[i]
                    && !(bhabha && vetoed[i] == 1)
                    && tracks(out, event, minimumPt[i]) >= minimumTracks[i];
            if (passes) {
                lines |= 1 << i;
                best = Math.max(best, efficiency[i]);
            }
        }
        out.setTrigger(event, lines, best);
    }

    private int tracks(DetectedEvents out, int event, double pt) {
        int first = out.firstTrack(event);
        int end = out.endTrack(event);
        if (pt == 0) {
            return end - first;
        }
        double curvature = bending / pt;
        int tracks = 0;
        for (int track = first; track < end; track++) {
            tracks += Math.abs(out.omega()[track]) <= curvature ? 1 : 0;
        }
        return tracks;
    }
}
