package org.tauscope.kinematics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.tauscope.cards.CardException;
import org.tauscope.kinematics.EventFrame.Choice;

class EventFrameTest {

    /** Belle II: e- 7.004 GeV, e+ 4.002 GeV, half crossing angle 41.5 mrad. */
    private static final Beams BELLE2 = new Beams(7.004, 4.002, 0.0415, 0.0415, 0, 0, 0, 0);

    private static final double ENERGY = BELLE2.sqrtS() / 2;
    private static final FourVector AT_REST = new FourVector(0, 0, 0, BELLE2.sqrtS());
    private static final FourVector ALONG_Z = FourVector.ofMass(0.00051099895, 0, 0, ENERGY);
    private static final FourVector SOME = FourVector.ofMass(1.77693, 1.3, -2.1, 3.4);

    /** basf2: p_lab = Boost(0.0414880886, 0, 0.2725254668) . RotY(5.769966 mrad) . p_cms. */
    private static FourVector asInBasf2(FourVector v) {
        double angle = 5.769966e-3;
        double x = Math.cos(angle) * v.px() + Math.sin(angle) * v.pz();
        double z = -Math.sin(angle) * v.px() + Math.cos(angle) * v.pz();
        double bx = 0.0414880886;
        double bz = 0.2725254668;
        double gamma = 1 / Math.sqrt(1 - bx * bx - bz * bz);
        double along = bx * x + bz * z;
        double factor = gamma * (gamma / (gamma + 1) * along + v.energy());
        return new FourVector(x + factor * bx, v.py(), z + factor * bz, gamma * (v.energy() + along));
    }

    @Test
    void belleTwoMomentaAreThoseOfBasf2() {
        EventFrame frame = EventFrame.of(BELLE2, AT_REST, Optional.of(ALONG_Z), Choice.AUTO);
        assertThat(frame.description()).contains("centre of mass").contains("electron along +z");
        assertClose(frame.toLaboratory(SOME), asInBasf2(SOME), 2e-5);
    }

    @Test
    void positronFirstFilesAreTurned() {
        FourVector turned = new FourVector(-SOME.px(), SOME.py(), -SOME.pz(), SOME.energy());
        FourVector backwards = new FourVector(0, 0, -ALONG_Z.pz(), ALONG_Z.energy());
        EventFrame found = EventFrame.of(BELLE2, AT_REST, Optional.of(backwards), Choice.AUTO);
        EventFrame asked = EventFrame.of(BELLE2, AT_REST, Optional.empty(), Choice.POSITRON_FIRST);
        assertThat(found.description()).contains("positron along +z");
        assertClose(found.toLaboratory(turned), asInBasf2(SOME), 2e-5);
        assertClose(asked.toLaboratory(turned), asInBasf2(SOME), 2e-5);
    }

    @Test
    void laboratoryEventsStayAsTheyAre() {
        EventFrame frame = EventFrame.of(BELLE2, BELLE2.total(), Optional.of(BELLE2.electron()), Choice.AUTO);
        assertThat(frame.description()).contains("laboratory");
        assertClose(frame.toLaboratory(SOME), SOME, 1e-12);
        assertThat(EventFrame.of(BELLE2, BELLE2.total(), Optional.empty(), Choice.AUTO)
                        .description())
                .contains("laboratory");
    }

    @Test
    void beamsWithoutCrossingAngleGoThroughTheCentreOfMass() {
        Beams headOn = new Beams(7.004, 4.002, 0, 0, 0, 0, 0, 0);
        EventFrame frame = EventFrame.of(BELLE2, headOn.total(), Optional.of(headOn.electron()), Choice.AUTO);
        double ratio = BELLE2.sqrtS() / headOn.sqrtS();
        FourVector electron = frame.toLaboratory(headOn.electron());
        // The energies differ by the crossing angle; the direction must be that of the electron beam.
        assertThat(electron.cosAngle(BELLE2.electron())).isCloseTo(1, Offset.offset(1e-12));
        assertThat(electron.energy() * ratio).isCloseTo(7.004, Offset.offset(1e-3));
        assertThatThrownBy(() -> EventFrame.of(BELLE2, headOn.total(), Optional.empty(), Choice.AUTO))
                .isInstanceOf(CardException.class)
                .hasMessageContaining("--frame");
    }

    @Test
    void megaelectronvoltsThatNobodyDeclaredAreFound() {
        FourVector total = new FourVector(0, 0, 0, 1000 * BELLE2.sqrtS());
        EventFrame frame = EventFrame.of(BELLE2, total, Optional.empty(), Choice.AUTO);
        FourVector inMeV = new FourVector(1000 * SOME.px(), 1000 * SOME.py(), 1000 * SOME.pz(), 1000 * SOME.energy());
        assertThat(frame.description()).contains("MeV");
        assertThat(frame.sqrtS()).isCloseTo(BELLE2.sqrtS(), Offset.offset(1e-9));
        assertClose(frame.toLaboratory(inMeV), asInBasf2(SOME), 2e-5);
    }

    @Test
    void anotherEnergyIsRefused() {
        FourVector total = new FourVector(0, 0, 0, 91.19);
        assertThatThrownBy(() -> EventFrame.of(BELLE2, total, Optional.empty(), Choice.AUTO))
                .isInstanceOf(CardException.class)
                .hasMessageContaining("91.19");
    }

    private static void assertClose(FourVector found, FourVector expected, double tolerance) {
        Offset<Double> offset = Offset.offset(tolerance);
        assertThat(found.px()).isCloseTo(expected.px(), offset);
        assertThat(found.py()).isCloseTo(expected.py(), offset);
        assertThat(found.pz()).isCloseTo(expected.pz(), offset);
        assertThat(found.energy()).isCloseTo(expected.energy(), offset);
    }
}
