package org.tauscope.interpretation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.tauscope.cards.Card;
import org.tauscope.cards.NearestName;
import org.tauscope.cards.Table;
import org.tauscope.formats.slha.SlhaDecay;
import org.tauscope.formats.slha.SlhaFile;
import org.tauscope.models.NamedBoson;
import org.tauscope.models.Nature;
import org.tauscope.particles.Pdg;

/** Reads model cards: which kind of particle, and whose numbers. */
public final class ModelCard {

    /** The kinds, by the names that cards use. */
    public static final List<String> KINDS = List.of("hnl", "scalar", "alp", "vector", "lfv");

    private static final List<String> SHARED =
            List.of("model", "name", "table", "slha", "production_power", "width_power");

    private ModelCard() {}

    /**
     * Reads a model card; every key must be known.
     *
     * @throws org.tauscope.cards.CardException with file and line of what is wrong
     */
    public static ScannedModel read(Path file) {
        Card card = Card.read(file);
        String kind = card.choice("model", KINDS);
        List<String> known = new ArrayList<>(SHARED);
        known.addAll(
                switch (kind) {
                    case "hnl" -> List.of("nature");
                    case "lfv" -> List.of("vector_share", "electron", "muon");
                    default -> List.of();
                });
        for (String key : card.keys()) {
            if (!known.contains(key)) {
                throw card.refuse(key, "an unknown key", "one of " + known + NearestName.hint(key, known));
            }
        }
        String name = card.has("name") ? card.text("name") : kind;
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElseThrow();
        Optional<ModelTable> table = table(card, kind, folder);
        ScannedModel model = switch (kind) {
            case "hnl" -> new HeavyNeutralLeptonModel(name, nature(card), table);
            case "lfv" ->
                new FlavourViolatingModel(
                        name,
                        number(card, "vector_share", 0.5, 0, 1),
                        number(card, "electron", 1, 0, 1e6),
                        number(card, "muon", 1, 0, 1e6),
                        table);
            default -> new BosonModel(name, NamedBoson.named(kind), table);
        };
        card.requireAllRead();
        return model;
    }

    private static Nature nature(Card card) {
        boolean majorana = card.has("nature")
                && card.choice("nature", List.of("dirac", "majorana")).equals("majorana");
        return majorana ? Nature.MAJORANA : Nature.DIRAC;
    }

    private static double number(Card card, String key, double otherwise, double low, double high) {
        return card.has(key) ? card.number(key, low, high) : otherwise;
    }

    private static Optional<ModelTable> table(Card card, String kind, Path folder) {
        if (card.has("table") && card.hasSection("slha")) {
            throw card.refuse("table", "a table beside an SLHA file", "one of the two");
        }
        List<String> columns = columns(kind);
        double production = number(card, "production_power", kind.equals("hnl") ? 1 : 2, 0, 8);
        double width = number(card, "width_power", kind.equals("hnl") ? 1 : 2, 0, 8);
        if (card.has("table")) {
            String file = card.text("table");
            return Optional.of(
                    ModelTable.of(file, Table.read(folder.resolve(file)), columns, fractions(kind), production, width));
        }
        if (card.hasSection("slha")) {
            return Optional.of(slha(card.section("slha"), kind, folder, production, width));
        }
        return Optional.empty();
    }

    /** Names of the columns that tables of a kind may have. */
    static List<String> columns(String kind) {
        return switch (kind) {
            case "hnl" -> HeavyNeutralLeptonModel.COLUMNS;
            case "lfv" -> FlavourViolatingModel.COLUMNS;
            default -> BosonModel.COLUMNS;
        };
    }

    /** Those columns that are branching fractions of the new particle itself. */
    private static List<String> fractions(String kind) {
        return switch (kind) {
            case "hnl" -> List.of("N_to_mu_mu_nu");
            case "lfv" -> List.of();
            default -> List.of("ee", "mumu", "tautau");
        };
    }

    /** One row: the mass, width and fractions of an SLHA file, which hold at the coupling that the card states. */
    private static ModelTable slha(Card card, String kind, Path folder, double productionPower, double widthPower) {
        SlhaFile file = SlhaFile.read(folder.resolve(card.text("file")));
        int pdg = pdg(card, file);
        double coupling = card.number("coupling", 1e-30, 1e30);
        double mass =
                file.mass(pdg).orElseThrow(() -> card.refuse("file", "no mass of PDG " + pdg, "a block MASS with it"));
        Map<String, List<Double>> columns = new TreeMap<>();
        Optional<SlhaDecay> own = file.decay(pdg);
        Optional<SlhaDecay> tau = file.decay(Pdg.TAU);
        switch (kind) {
            case "hnl" -> {
                SlhaDecay decay = own.orElseThrow(() -> card.refuse("file", "no DECAY " + pdg, "the decays of N"));
                double muons = fraction(decay, List.of(Pdg.MUON, Pdg.MUON, Pdg.NU_E))
                        + fraction(decay, List.of(Pdg.MUON, Pdg.MUON, Pdg.NU_MU))
                        + fraction(decay, List.of(Pdg.MUON, Pdg.MUON, Pdg.NU_TAU));
                columns.put("N_to_mu_mu_nu", List.of(muons));
                decay.properDecayLength()
                        .ifPresent(length -> columns.put("ctau_mm", List.of(length * Math.pow(coupling, widthPower))));
                tau.ifPresent(one -> columns.put(
                        "tau_to_pi_N",
                        List.of(fraction(one, List.of(Pdg.PI_PLUS, pdg)) / Math.pow(coupling, productionPower))));
            }
            case "lfv" -> {
                SlhaDecay decay = tau.orElseThrow(
                        () -> card.refuse("file", "no DECAY 15", "the decays of the tau with PDG " + pdg));
                double scale = Math.pow(coupling, -productionPower);
                columns.put("tau_to_e_a", List.of(scale * fraction(decay, List.of(Pdg.ELECTRON, pdg))));
                columns.put("tau_to_mu_a", List.of(scale * fraction(decay, List.of(Pdg.MUON, pdg))));
            }
            default -> {
                SlhaDecay decay = own.orElseThrow(() -> card.refuse("file", "no DECAY " + pdg, "its decays"));
                columns.put("ee", List.of(fraction(decay, List.of(Pdg.ELECTRON, Pdg.ELECTRON))));
                columns.put("mumu", List.of(fraction(decay, List.of(Pdg.MUON, Pdg.MUON))));
                columns.put("tautau", List.of(fraction(decay, List.of(Pdg.TAU, Pdg.TAU))));
                decay.properDecayLength()
                        .ifPresent(length -> columns.put("ctau_mm", List.of(length * Math.pow(coupling, widthPower))));
            }
        }
        return new ModelTable(List.of(mass), columns, productionPower, widthPower);
    }

    private static int pdg(Card card, SlhaFile file) {
        if (card.has("pdg")) {
            return (int) card.number("pdg", 1, 2e9);
        }
        if (file.particles().size() != 1) {
            throw card.refuse(
                    "file",
                    file.particles().size() + " QNUMBERS blocks",
                    "one, or the key pdg that says which particle");
        }
        return file.particles().keySet().iterator().next();
    }

    /** Sum of the fractions of all channels with these daughters, whatever their charges and order. */
    private static double fraction(SlhaDecay decay, List<Integer> daughters) {
        List<Integer> wanted = daughters.stream().sorted().toList();
        double sum = 0;
        for (SlhaDecay.Channel channel : decay.channels()) {
            List<Integer> found = new ArrayList<>();
            channel.daughters().forEach(daughter -> found.add(Math.abs(daughter)));
            found.sort(null);
            sum += found.equals(wanted) ? channel.fraction() : 0;
        }
        return sum;
    }

    /** Tells the mass of a model that holds at one mass only. */
    public static OptionalDouble onlyMass(ScannedModel model) {
        Optional<ModelTable> table = switch (model) {
            case HeavyNeutralLeptonModel one -> one.table();
            case FlavourViolatingModel one -> one.table();
            case BosonModel one -> one.table();
        };
        return table.isPresent() && table.get().masses().size() == 1
                ? OptionalDouble.of(table.get().masses().getFirst())
                : OptionalDouble.empty();
    }
}
