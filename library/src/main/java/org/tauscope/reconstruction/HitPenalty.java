package org.tauscope.reconstruction;

import java.util.List;
import org.tauscope.detector.DetectorCard;
import org.tauscope.detector.Layer;

/**
 * Chi squared that a vertex costs because the innermost hit of a track is not where a track born there should have it: every
 * sensitive layer between both, on either side, costs what a missing hit costs, -2 ln(1 - hit efficiency).
 */
final class HitPenalty {

    /** Radii of the layers that measure, from the inside out, mm. */
    private final double[] layerRadius;
    /** Sum of what a missing hit costs on all layers up to one. */
    private final double[] sum;

    HitPenalty(DetectorCard card) {
        List<Layer> sensitive = card.layers().stream()
                .filter(layer -> layer.kind() != Layer.Kind.PASSIVE)
                .toList();
        layerRadius = sensitive.stream().mapToDouble(Layer::radius).toArray();
        sum = new double[layerRadius.length + 1];
        for (int i = 0; i < layerRadius.length; i++) {
            sum[i + 1] =
                    sum[i] - 2 * Math.log(Math.max(1e-3, 1 - sensitive.get(i).hitEfficiency()));
        }
    }

    /**
     * The penalty of one track.
     *
     * @param path         from its closest approach to the axis to the vertex; negative where it is born flying inwards
     * @param closest      distance of closest approach to the axis, mm
     * @param vertexRadius mm
     * @param firstHit     radius of its innermost hit, mm
     */
    double of(double path, double closest, double vertexRadius, double firstHit) {
        if (path > 0) {
            return between(Math.min(vertexRadius, firstHit), Math.max(vertexRadius, firstHit));
        }
        // It crosses the layers down to closest approach, and again up to its first hit.
        return between(closest, vertexRadius) + between(closest, firstHit);
    }

    private double between(double low, double high) {
        return low < high ? sum[layersUpTo(high)] - sum[layersUpTo(low)] : 0;
    }

    private int layersUpTo(double radius) {
        int low = 0;
        int high = layerRadius.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (layerRadius[middle] < radius) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
