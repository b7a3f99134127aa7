package org.tauscope.statistics;

import java.util.Arrays;
import java.util.TreeSet;

/**
 * Which parameter acts where. A parameter that is a per-bin factor of a single bin is local to it and is eliminated bin
 * by bin (Schur complement); all others are global.
 */
final class Structure {

    /** Global parameters in order, and the position of each parameter among them or -1. */
    final int[] globals;

    final int[] globalOf;
    /** Local parameters sorted by bin, and the position of each parameter among them or -1. */
    final int[] locals;

    final int[] localOf;
    /** Locals of bin b: localFrom[b] to localFrom[b+1]. */
    final int[] localFrom;

    final int[] binOfLocal;
    final int[] channelOfBin;
    /** Positions among the globals that act in channel c. */
    final int[][] channelGlobals;
    /** For each scalar, shape and cell entry of the terms its slot: the place in channelGlobals, or -1 - place in bin. */
    final int[] scalarSlot;

    final int[] shapeSlot;
    final int[] cellSlot;

    Structure(RateTerms terms, int parameters, int channels) {
        channelOfBin = new int[terms.bins];
        int[] onlyBin = onlyBins(terms, parameters);
        globalOf = new int[parameters];
        localOf = new int[parameters];
        int[] globalList = new int[parameters];
        int globalCount = 0;
        int[] perBin = new int[terms.bins + 1];
        for (int p = 0; p < parameters; p++) {
            if (onlyBin[p] >= 0) {
                globalOf[p] = -1;
                perBin[onlyBin[p] + 1]++;
            } else {
                localOf[p] = -1;
                globalOf[p] = globalCount;
                globalList[globalCount++] = p;
            }
        }
        globals = Arrays.copyOf(globalList, globalCount);
        for (int b = 0; b < terms.bins; b++) {
            perBin[b + 1] += perBin[b];
        }
        localFrom = perBin.clone();
        locals = new int[parameters - globalCount];
        binOfLocal = new int[locals.length];
        int[] next = perBin.clone();
        for (int p = 0; p < parameters; p++) {
            if (onlyBin[p] >= 0) {
                int place = next[onlyBin[p]]++;
                locals[place] = p;
                localOf[p] = place;
                binOfLocal[place] = onlyBin[p];
            }
        }
        channelGlobals = channelGlobals(terms, channels);
        scalarSlot = new int[terms.scalarParameter.length];
        shapeSlot = new int[terms.shapeParameter.length];
        cellSlot = new int[terms.cellFactor.length];
        fillSlots(terms);
    }

    /** The bin of parameters that are factors of that bin alone; -1 where they act elsewhere, -2 where nowhere. */
    private int[] onlyBins(RateTerms terms, int parameters) {
        int[] only = new int[parameters];
        Arrays.fill(only, -2);
        for (int k = 0; k < terms.blocks; k++) {
            for (int i = 0; i < terms.lengthOf[k]; i++) {
                int bin = terms.binOf[k] + i;
                channelOfBin[bin] = terms.channelOf[k];
                for (int f = terms.factorFrom[k]; f < terms.factorFrom[k + 1]; f++) {
                    int p = terms.cellFactor[terms.factorData[f] + i];
                    only[p] = only[p] == -2 || only[p] == bin ? bin : -1;
                }
            }
        }
        for (int p : terms.scalarParameter) {
            only[p] = -1;
        }
        for (int p : terms.shapeParameter) {
            only[p] = -1;
        }
        return only;
    }

    private int[][] channelGlobals(RateTerms terms, int channels) {
        int[][] lists = new int[channels][];
        int block = 0;
        for (int c = 0; c < channels; c++) {
            TreeSet<Integer> acting = new TreeSet<>();
            for (; block < terms.blocks && terms.channelOf[block] == c; block++) {
                for (int s = terms.scalarFrom[block]; s < terms.scalarFrom[block + 1]; s++) {
                    acting.add(globalOf[terms.scalarParameter[s]]);
                }
                for (int s = terms.shapeFrom[block]; s < terms.shapeFrom[block + 1]; s++) {
                    acting.add(globalOf[terms.shapeParameter[s]]);
                }
                for (int f = terms.factorFrom[block]; f < terms.factorFrom[block + 1]; f++) {
                    for (int i = 0; i < terms.lengthOf[block]; i++) {
                        acting.add(globalOf[terms.cellFactor[terms.factorData[f] + i]]);
                    }
                }
            }
            acting.remove(-1);
            lists[c] = acting.stream().mapToInt(Integer::intValue).toArray();
        }
        return lists;
    }

    private void fillSlots(RateTerms terms) {
        for (int k = 0; k < terms.blocks; k++) {
            int[] list = channelGlobals[terms.channelOf[k]];
            for (int s = terms.scalarFrom[k]; s < terms.scalarFrom[k + 1]; s++) {
                scalarSlot[s] = Arrays.binarySearch(list, globalOf[terms.scalarParameter[s]]);
            }
            for (int s = terms.shapeFrom[k]; s < terms.shapeFrom[k + 1]; s++) {
                shapeSlot[s] = Arrays.binarySearch(list, globalOf[terms.shapeParameter[s]]);
            }
            for (int f = terms.factorFrom[k]; f < terms.factorFrom[k + 1]; f++) {
                for (int i = 0; i < terms.lengthOf[k]; i++) {
                    int cell = terms.factorData[f] + i;
                    int p = terms.cellFactor[cell];
                    cellSlot[cell] = localOf[p] >= 0
                            ? -1 - (localOf[p] - localFrom[terms.binOf[k] + i])
                            : Arrays.binarySearch(list, globalOf[p]);
                }
            }
        }
    }
}
