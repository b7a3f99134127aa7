package org.tauscope.statistics;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A {@link CountingModel} with a signal and counts as a pyhf workspace (JSON 1.0.0): one channel per region, log-normal
 * uncertainties as {@code normsys}, signal strength {@code mu}.
 */
public final class CountingWorkspace {

    private final CountingModel model;
    private final double[] signal;
    private final double[] observed;

    /**
     * A model with its signal and counts.
     *
     * @param model    the regions
     * @param signal   expected signal events per region at mu = 1
     * @param observed counts per region; expected background where nothing was observed
     */
    public CountingWorkspace(CountingModel model, double[] signal, double[] observed) {
        int regions = model.regions().size();
        if (signal.length != regions || observed.length != regions) {
            throw new IllegalArgumentException("counting workspace: " + signal.length + " signals and "
                    + observed.length + " counts, expected " + regions + " of both");
        }
        this.model = model;
        this.signal = signal.clone();
        this.observed = observed.clone();
    }

    /** The document. */
    public String json() {
        JsonMapper mapper = JsonMapper.shared();
        ObjectNode workspace = mapper.createObjectNode();
        ArrayNode channels = workspace.putArray("channels");
        ArrayNode observations = workspace.putArray("observations");
        for (int r = 0; r < signal.length; r++) {
            CountingModel.Region region = model.regions().get(r);
            ObjectNode channel = channels.addObject().put("name", region.name());
            ArrayNode samples = channel.putArray("samples");
            ArrayNode onSignal = addSample(samples, "signal", signal[r]);
            onSignal.addObject().put("name", "mu").put("type", "normfactor").putNull("data");
            addLogNormal(onSignal, "signal_efficiency", model.commonSignalUncertainty());
            addLogNormal(onSignal, "signal_" + region.name(), region.signalUncertainty());
            ArrayNode onBackground = addSample(samples, "background", region.background());
            addLogNormal(onBackground, "background_" + region.name(), region.backgroundUncertainty());
            observations.addObject().put("name", region.name()).putArray("data").add(observed[r]);
        }
        ObjectNode measurement = workspace.putArray("measurements").addObject().put("name", "limit");
        ObjectNode config = measurement.putObject("config").put("poi", "mu");
        config.putArray("parameters");
        workspace.put("version", "1.0.0");
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(workspace) + "\n";
    }

    private static ArrayNode addSample(ArrayNode samples, String name, double events) {
        ObjectNode sample = samples.addObject().put("name", name);
        sample.putArray("data").add(events);
        return sample.putArray("modifiers");
    }

    private static void addLogNormal(ArrayNode modifiers, String name, double sigma) {
        if (sigma > 0) {
            ObjectNode modifier = modifiers.addObject().put("name", name).put("type", "normsys");
            modifier.putObject("data").put("hi", Math.exp(sigma)).put("lo", Math.exp(-sigma));
        }
    }
}
