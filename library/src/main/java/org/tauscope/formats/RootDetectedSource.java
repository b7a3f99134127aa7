package org.tauscope.formats;

import java.nio.file.Path;
import java.util.List;
import org.tauscope.cards.CardException;
import org.tauscope.event.DetectedEvents;
import org.tauscope.formats.root.RootFile;

/** Reads detected events from a ROOT tree, event by event. */
final class RootDetectedSource implements DetectedSource {

    private final RootFile file;
    private final String detector;
    private final TreeBlock block;
    private final double[] parameters = new double[5];
    private final double[] triangle = new double[DetectedEvents.COVARIANCE_SIZE];

    RootDetectedSource(Path path) {
        file = RootFile.open(path);
        try {
            block = new TreeBlock(path, file.table(DetectedLayout.TREE), DetectedLayout.TRACKS);
            detector = file.title(DetectedLayout.TREE);
        } catch (CardException e) {
            file.close();
            throw e;
        }
    }

    @Override
    public String detector() {
        return detector;
    }

    @Override
    public boolean read(DetectedEvents out) {
        if (!block.next()) {
            return false;
        }
        out.beginTriggeredEvent(
                block.integer("event_number"),
                block.number("weight"),
                (int) block.integer("trigger_lines"),
                block.probability("trigger_probability", 0));
        for (int i = 0; i < block.count(DetectedLayout.PARAMETERS.get(0)); i++) {
            addTrack(out, i);
        }
        List<String> photon = DetectedLayout.PHOTON_COLUMNS;
        for (int i = 0; i < block.count(photon.get(0)); i++) {
            double energy = block.number(photon.get(0), i);
            if (!(energy > 0)) {
                throw block.refuse(photon.get(0) + " " + energy, "a positive energy");
            }
            out.addPhoton(energy, block.number(photon.get(1), i), block.number(photon.get(2), i));
        }
        List<String> kLong = DetectedLayout.K_LONG_COLUMNS;
        for (int i = 0; i < block.count(kLong.get(0)); i++) {
            out.addKLong(block.number(kLong.get(0), i), block.number(kLong.get(1), i));
        }
        return true;
    }

    private void addTrack(DetectedEvents out, int i) {
        for (int k = 0; k < parameters.length; k++) {
            parameters[k] = block.number(DetectedLayout.PARAMETERS.get(k), i);
        }
        if (parameters[2] == 0) {
            throw block.refuse("omega_per_mm 0", "a curvature: a straight line has no charge");
        }
        for (int k = 0; k < triangle.length; k++) {
            triangle[k] = block.number(DetectedLayout.COVARIANCE.get(k), i);
        }
        int track = out.addTrack(parameters, triangle);
        out.firstHitRadius()[track] = block.number("first_hit_mm", i);
        out.siliconHits()[track] = (int) block.number("silicon_hits", i);
        out.axialHits()[track] = (int) block.number("axial_hits", i);
        out.stereoHits()[track] = (int) block.number("stereo_hits", i);
        out.clusterEnergy()[track] = block.number("cluster_energy_GeV", i);
        for (int c = 0; c < DetectedEvents.CLASSES; c++) {
            out.identification(c)[track] = block.probability(DetectedLayout.CLASSES.get(c), i);
        }
    }

    @Override
    public void close() {
        file.close();
    }
}
