package org.tauscope.detector;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tauscope.cards.Card;

/** Reads the cylinders of a detector card: passive material, silicon, and a drift chamber in superlayers. */
final class LayersOfCard {

    /**
     * The tracking volume.
     *
     * @param layers   all cylinders that measure or scatter, from the inside out
     * @param material the material of all of them, without the error scale of the chamber
     */
    record Volume(List<Layer> layers, Material material) {}

    private final List<Layer> layers = new ArrayList<>();
    private final List<Material.Cylinder> cylinders = new ArrayList<>();

    private LayersOfCard() {}

    /** Reads the tracking volume. */
    static Volume read(Card card) {
        LayersOfCard reader = new LayersOfCard();
        reader.addMaterial(card.section("material"));
        reader.addSilicon(card.section("silicon"));
        List<Layer> layers = reader.layers;
        double lastSilicon = layers.getLast().radius();
        int inside = layers.size();
        reader.addChamber(card.section("drift_chamber"));
        if (!(lastSilicon < layers.get(inside).radius())) {
            throw card.refuse(
                    "drift_chamber",
                    "its first layer at " + layers.get(inside).radius() + " mm",
                    "no overlap with the silicon, which ends at " + lastSilicon + " mm");
        }
        layers.sort(Comparator.comparingDouble(Layer::radius));
        for (int i = 1; i < layers.size(); i++) {
            if (layers.get(i).radius() == layers.get(i - 1).radius()) {
                throw card.refuse(
                        "drift_chamber", "two layers at " + layers.get(i).radius() + " mm", "distinct radii");
            }
        }
        reader.cylinders.sort(Comparator.comparingDouble(Material.Cylinder::radius));
        return new Volume(List.copyOf(layers), new Material(reader.cylinders));
    }

    private void addMaterial(Card card) {
        Columns table = new Columns(card, "radius_mm");
        table.names("name");
        double[] radius = table.increasing("radius_mm", 1, 1e4);
        double[] thickness = table.numbers("thickness_X0", 0, 0.99);
        double[] nuclear = table.numbers("thickness_lambda", 0, 0.99);
        for (int i = 0; i < table.rows(); i++) {
            Layer layer = Layer.passive(radius[i], thickness[i]);
            layers.add(layer);
            cylinders.add(new Material.Cylinder(radius[i], layer.zMin(), layer.zMax(), thickness[i], nuclear[i]));
        }
    }

    private void addSilicon(Card card) {
        Columns table = new Columns(card.section("layers"), "radius_mm");
        double[] radius = table.increasing("radius_mm", 1, 1e4);
        double[] zMin = table.numbers("z_min_mm", -1e4, 1e4);
        double[] zMax = table.numbers("z_max_mm", -1e4, 1e4);
        double[] resolution = table.numbers("resolution_rphi_mm", 1e-4, 10);
        double[] zResolution = table.numbers("resolution_z_mm", 1e-4, 10);
        double[] efficiency = table.numbers("hit_efficiency", 0, 1);
        double[] thickness = table.numbers("thickness_X0", 0, 0.99);
        double[] nuclear = table.numbers("thickness_lambda", 0, 0.99);
        for (int i = 0; i < table.rows(); i++) {
            layers.add(new Layer(
                    Layer.Kind.SILICON,
                    radius[i],
                    zMin[i],
                    zMax[i],
                    resolution[i],
                    zResolution[i],
                    0,
                    efficiency[i],
                    thickness[i]));
            cylinders.add(new Material.Cylinder(radius[i], zMin[i], zMax[i], thickness[i], nuclear[i]));
        }
    }

    /**
     * The material of a superlayer sits at its middle layer: one scatterer instead of a few equal thin ones. The error
     * scale multiplies the errors of hits and the angles of scattering, hence the thickness by its square. Nuclear
     * interactions in the gas are left out.
     */
    private void addChamber(Card card) {
        double scale = card.quantity("error_scale", "1", 0.5, 10).value();
        double resolution = scale * card.quantity("resolution", "mm", 1e-3, 10).value();
        double efficiency = card.quantity("hit_efficiency", "1", 0, 1).value();
        Card superlayers = card.section("superlayers");
        Columns table = new Columns(superlayers, "layers");
        int[] count = table.counts("layers", 2, 100);
        double[] inner = table.increasing("inner_radius_mm", 1, 1e4);
        double[] outer = table.increasing("outer_radius_mm", 1, 1e4);
        double[] stereo = table.numbers("stereo_mrad", -500, 500);
        double[] zMin = table.numbers("z_min_mm", -1e4, 1e4);
        double[] zMax = table.numbers("z_max_mm", -1e4, 1e4);
        double[] thickness = table.numbers("thickness_X0", 0, 0.01);
        for (int i = 0; i < table.rows(); i++) {
            if (!(inner[i] < outer[i]) || (i > 0 && !(inner[i] > outer[i - 1]))) {
                throw superlayers.refuse(
                        "inner_radius_mm", "superlayer " + inner[i] + " to " + outer[i] + " mm", "no overlap");
            }
            Layer.Kind kind = stereo[i] == 0 ? Layer.Kind.AXIAL : Layer.Kind.STEREO;
            for (int k = 0; k < count[i]; k++) {
                layers.add(new Layer(
                        kind,
                        inner[i] + k * (outer[i] - inner[i]) / (count[i] - 1),
                        zMin[i],
                        zMax[i],
                        resolution,
                        0,
                        stereo[i] * 1e-3,
                        efficiency,
                        k == count[i] / 2 ? scale * scale * thickness[i] : 0));
            }
            double middle = (inner[i] + outer[i]) / 2;
            cylinders.add(new Material.Cylinder(middle, zMin[i], zMax[i], thickness[i], 0));
        }
    }
}
