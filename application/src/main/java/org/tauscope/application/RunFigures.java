package org.tauscope.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tauscope.interpretation.Contour;
import org.tauscope.interpretation.EfficiencyMap;
import org.tauscope.interpretation.PublishedLimit;
import org.tauscope.plots.Axis;
import org.tauscope.plots.CouplingPlaneFigure;
import org.tauscope.plots.EfficiencyMapFigure;
import org.tauscope.plots.Figure;
import org.tauscope.searches.SearchResult;

/** The figures of a run, made from what the search concluded. */
final class RunFigures {

    private static final String PUBLISHED = "belle-2024-dirac";

    private RunFigures() {}

    static List<NamedFigure> of(SearchResult result) {
        String sample = Figure.sample(result.luminosity(), Math.round(100 * result.sqrtS()) / 100.0);
        List<NamedFigure> figures = new ArrayList<>();
        for (Contour contour : result.contours()) {
            figures.add(contour(contour, sample));
        }
        for (EfficiencyMap map : result.efficiencyMaps()) {
            figures.add(new NamedFigure(
                    "efficiency-" + map.name().toLowerCase(Locale.ROOT),
                    "Fraction of the produced N decays that is selected in " + map.name() + ", " + map.hypothesis()
                            + " N.",
                    new EfficiencyMapFigure(
                                    map.masses(),
                                    map.couplings().stream().map(Math::log10).toList(),
                                    map.values(),
                                    "efficiency, " + map.name(),
                                    sample)
                            .figure()));
        }
        return figures;
    }

    private static NamedFigure contour(Contour contour, String sample) {
        boolean dirac = contour.hypothesis().equals("Dirac");
        List<PublishedLimit> earlier = PublishedLimit.tauMixing().stream()
                .filter(limit -> !limit.equals(PublishedLimit.tauMixing(PUBLISHED)))
                .toList();
        Figure figure = new CouplingPlaneFigure(
                        contour,
                        dirac ? Optional.of(PublishedLimit.tauMixing(PUBLISHED)) : Optional.empty(),
                        earlier,
                        Axis.linear("$m_N$ [GeV]", 0.3, 1.7),
                        Axis.log("$|V_{\\tau N}|^2$", 1e-4, 1),
                        sample,
                        List.of("$\\tau \\to \\pi N,\\ N \\to \\mu\\mu\\nu$", contour.hypothesis() + " $N$"))
                .figure();
        return new NamedFigure(
                dirac ? "contour" : "contour-" + contour.hypothesis().toLowerCase(Locale.ROOT),
                String.format(
                        Locale.ROOT,
                        "Excluded region of mass and mixing for a %s N at %.0f %% CL, with earlier limits at the"
                                + " confidence level each states.",
                        contour.hypothesis(),
                        100 * contour.confidenceLevel()),
                figure);
    }
}
