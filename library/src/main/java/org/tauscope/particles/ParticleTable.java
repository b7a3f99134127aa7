package org.tauscope.particles;

import java.util.Map;
import java.util.TreeMap;
import org.tauscope.cards.CardException;
import org.tauscope.cards.Table;

/** The particles of the Review of Particle Physics that this project needs, read from {@code particles.csv}. */
public final class ParticleTable {

    private static final ParticleTable STANDARD =
            new ParticleTable(Table.resource(ParticleTable.class, "particles.csv"));

    private final Map<Integer, Species> species;

    private ParticleTable(Table table) {
        Map<Integer, Species> byNumber = new TreeMap<>();
        for (int row = 0; row < table.size(); row++) {
            double ctau = table.text(row, "ctau_mm").equals("stable")
                    ? Double.POSITIVE_INFINITY
                    : table.number(row, "ctau_mm");
            int pdg = (int) table.number(row, "pdg");
            byNumber.put(
                    pdg,
                    new Species(
                            pdg,
                            table.text(row, "name"),
                            table.number(row, "mass_GeV"),
                            table.number(row, "width_GeV"),
                            ctau,
                            (int) table.number(row, "charge")));
        }
        species = Map.copyOf(byNumber);
    }

    /** The table that ships with the library. */
    public static ParticleTable standard() {
        return STANDARD;
    }

    /** True where the table holds this particle or its antiparticle. */
    public boolean knows(int pdg) {
        return species.containsKey(Math.abs(pdg));
    }

    /**
     * The species with a PDG number; for an antiparticle that of its particle.
     *
     * @throws CardException where the table does not hold it
     */
    public Species species(int pdg) {
        Species found = species.get(Math.abs(pdg));
        if (found == null) {
            throw new CardException("particle table: PDG number " + pdg + " is unknown, expected one of "
                    + species.keySet().stream().sorted().toList());
        }
        return found;
    }

    /** Mass in GeV. */
    public double mass(int pdg) {
        return species(pdg).mass();
    }

    /** Proper decay length in mm; infinite for stable particles. */
    public double ctau(int pdg) {
        return species(pdg).ctau();
    }

    /** Electric charge in units of the positron's, with the sign of the antiparticle for a negative number. */
    public int charge(int pdg) {
        return Integer.signum(pdg) * species(pdg).charge();
    }
}
