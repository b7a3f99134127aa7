package org.tauscope.formats;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tauscope.event.DetectedEvents;
import org.tauscope.formats.root.BranchOutput;
import org.tauscope.formats.root.RootOutput;
import org.tauscope.formats.root.TreeOutput;
import org.tauscope.formats.root.ValueType;

/** Writes detected events as a ROOT tree: one entry for each event, lists of tracks, photons and K_L clusters. */
final class RootDetectedSink implements DetectedSink {

    private final RootOutput file;
    private final TreeOutput tree;
    private final BranchOutput number;
    private final BranchOutput weight;
    private final BranchOutput lines;
    private final BranchOutput probability;
    private final List<BranchOutput> parameters;
    private final List<BranchOutput> covariance;
    private final BranchOutput firstHit;
    private final BranchOutput siliconHits;
    private final BranchOutput axialHits;
    private final BranchOutput stereoHits;
    private final BranchOutput clusterEnergy;
    private final List<BranchOutput> classes;
    private final List<BranchOutput> photon;
    private final List<BranchOutput> kLong;

    RootDetectedSink(Path path, String detector) {
        file = RootOutput.create(path);
        tree = file.tree(DetectedLayout.TREE, detector);
        number = tree.column("event_number", ValueType.INT64);
        weight = tree.column("weight", ValueType.FLOAT64);
        lines = tree.column("trigger_lines", ValueType.INT32);
        probability = tree.column("trigger_probability", ValueType.FLOAT64);
        parameters = tracks(DetectedLayout.PARAMETERS);
        covariance = tracks(DetectedLayout.COVARIANCE);
        firstHit = tree.list("first_hit_mm", ValueType.FLOAT64, DetectedLayout.TRACKS);
        siliconHits = tree.list("silicon_hits", ValueType.INT32, DetectedLayout.TRACKS);
        axialHits = tree.list("axial_hits", ValueType.INT32, DetectedLayout.TRACKS);
        stereoHits = tree.list("stereo_hits", ValueType.INT32, DetectedLayout.TRACKS);
        clusterEnergy = tree.list("cluster_energy_GeV", ValueType.FLOAT64, DetectedLayout.TRACKS);
        classes = tracks(DetectedLayout.CLASSES);
        photon = lists(DetectedLayout.PHOTON_COLUMNS, DetectedLayout.PHOTONS);
        kLong = lists(DetectedLayout.K_LONG_COLUMNS, DetectedLayout.K_LONGS);
    }

    private List<BranchOutput> tracks(List<String> names) {
        return lists(names, DetectedLayout.TRACKS);
    }

    private List<BranchOutput> lists(List<String> names, String counter) {
        List<BranchOutput> lists = new ArrayList<>();
        for (String name : names) {
            lists.add(tree.list(name, ValueType.FLOAT64, counter));
        }
        return lists;
    }

    @Override
    public void write(DetectedEvents batch) {
        for (int event = 0; event < batch.events(); event++) {
            number.add(batch.number(event));
            weight.add(batch.weight(event));
            lines.add((long) batch.triggerLines(event));
            probability.add(batch.triggerProbability(event));
            for (int track = batch.firstTrack(event); track < batch.endTrack(event); track++) {
                addTrack(batch, track);
            }
            for (int i = batch.firstPhoton(event); i < batch.endPhoton(event); i++) {
                photon.get(0).add(batch.photonEnergy()[i]);
                photon.get(1).add(batch.photonTheta()[i]);
                photon.get(2).add(batch.photonPhi()[i]);
            }
            for (int i = batch.firstKLong(event); i < batch.endKLong(event); i++) {
                kLong.get(0).add(batch.kLongTheta()[i]);
                kLong.get(1).add(batch.kLongPhi()[i]);
            }
            tree.endEntry();
        }
    }

    private void addTrack(DetectedEvents batch, int track) {
        parameters.get(0).add(batch.d0()[track]);
        parameters.get(1).add(batch.phi0()[track]);
        parameters.get(2).add(batch.omega()[track]);
        parameters.get(3).add(batch.z0()[track]);
        parameters.get(4).add(batch.tanLambda()[track]);
        for (int i = 0; i < DetectedEvents.COVARIANCE_SIZE; i++) {
            covariance.get(i).add(batch.covariance()[track * DetectedEvents.COVARIANCE_SIZE + i]);
        }
        firstHit.add(batch.firstHitRadius()[track]);
        siliconHits.add((long) batch.siliconHits()[track]);
        axialHits.add((long) batch.axialHits()[track]);
        stereoHits.add((long) batch.stereoHits()[track]);
        clusterEnergy.add(batch.clusterEnergy()[track]);
        for (int c = 0; c < DetectedEvents.CLASSES; c++) {
            classes.get(c).add(batch.identification(c)[track]);
        }
    }

    @Override
    public void close() {
        file.close();
    }
}
