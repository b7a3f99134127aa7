package org.tauscope.application;

import java.io.IOException;
import java.util.Locale;
import java.util.TreeSet;
import org.tauscope.statistics.HistFactoryModel;
import org.tauscope.statistics.Parameters;
import org.tauscope.statistics.workspace.Modifier;
import org.tauscope.statistics.workspace.Workspace;
import org.tauscope.statistics.workspace.Workspace.Channel;
import org.tauscope.statistics.workspace.Workspace.Measurement;
import org.tauscope.statistics.workspace.Workspace.Sample;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a workspace holds; {@code inspect} hands JSON documents to it. */
@Command(name = "inspect", description = "Channels, samples, modifiers, parameters and measurements of a workspace.")
final class InspectWorkspaceCommand extends StatisticsCommand {

    @Mixin
    private WorkspaceInput input = new WorkspaceInput();

    @Override
    JsonNode answer() throws IOException {
        Workspace workspace = input.workspace();
        ObjectNode answer = object();
        ArrayNode channels = answer.putArray("channels");
        TreeSet<String> samples = new TreeSet<>();
        TreeSet<String> modifiers = new TreeSet<>();
        for (Channel channel : workspace.channels()) {
            ObjectNode entry = channels.addObject();
            entry.put("name", channel.name());
            entry.put("bins", channel.samples().getFirst().data().size());
            for (Sample sample : channel.samples()) {
                samples.add(sample.name());
                for (Modifier modifier : sample.modifiers()) {
                    modifiers.add(modifier.type() + " " + modifier.name());
                }
            }
        }
        samples.forEach(answer.putArray("samples")::add);
        ArrayNode list = answer.putArray("modifiers");
        for (String modifier : modifiers) {
            int space = modifier.indexOf(' ');
            list.addObject().put("name", modifier.substring(space + 1)).put("type", modifier.substring(0, space));
        }
        HistFactoryModel model = input.model(workspace);
        Parameters parameters = model.parameters();
        ArrayNode table = answer.putArray("parameters");
        double[] inits = parameters.inits();
        double[] lower = parameters.lowerBounds();
        double[] upper = parameters.upperBounds();
        for (int p = 0; p < parameters.size(); p++) {
            ObjectNode entry = table.addObject();
            entry.put("name", parameters.names().get(p));
            entry.put("init", inits[p]);
            entry.putArray("bounds").add(lower[p]).add(upper[p]);
            entry.put("fixed", parameters.fixed(p));
            entry.put("constraint", parameters.constraint(p).toString().toLowerCase(Locale.ROOT));
        }
        ArrayNode measurements = answer.putArray("measurements");
        for (Measurement measurement : workspace.measurements()) {
            measurements.addObject().put("name", measurement.name()).put("poi", measurement.poi());
        }
        answer.set("observed", array(model.observed().counts()));
        return answer;
    }
}
