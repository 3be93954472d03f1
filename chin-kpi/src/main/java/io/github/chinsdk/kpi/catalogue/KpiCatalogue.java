package io.github.chinsdk.kpi.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Definitions by their keys. Two versions of one KPI stand side by side. Immutable. */
public final class KpiCatalogue {

    private static final String INDEX = "index.txt";

    private final SortedMap<KpiKey, Kpi> kpis;

    private KpiCatalogue(SortedMap<KpiKey, Kpi> kpis) {
        this.kpis = Collections.unmodifiableSortedMap(kpis);
    }

    /**
     * A catalogue of some definitions.
     *
     * @param kpis the definitions
     * @return the catalogue
     * @throws IllegalArgumentException if one version of a KPI is there twice
     */
    public static KpiCatalogue of(Collection<Kpi> kpis) {
        return new KpiCatalogue(new TreeMap<>()).with(kpis);
    }

    /**
     * {@return the definitions that come with this library, read anew from its documents: the KPIs of the programme,
     * those whose definition has not been read in its source marked as not verified}
     */
    public static KpiCatalogue standard() {
        List<Kpi> kpis = new ArrayList<>();
        for (String name : resource(INDEX).lines().toList()) {
            kpis.add(KpiDocuments.read(resource(name)));
        }
        return of(kpis);
    }

    /** One of the definitions that come with this library, without reading the others. */
    static Kpi standard(KpiKey key) {
        return KpiDocuments.read(resource(key + ".json"));
    }

    /**
     * This catalogue with more definitions, such as a host's own.
     *
     * @param more the definitions
     * @return a new catalogue
     * @throws IllegalArgumentException if one version of a KPI is then there twice
     */
    public KpiCatalogue with(Collection<Kpi> more) {
        SortedMap<KpiKey, Kpi> all = new TreeMap<>(kpis);
        for (Kpi kpi : more) {
            if (all.putIfAbsent(kpi.key(), kpi) != null) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "kpis must have each version once, %s is there twice\nMaybe give the changed definition a version of its own.",
                        kpi.key()));
            }
        }
        return new KpiCatalogue(all);
    }

    /**
     * {@return the definitions by id and then version}
     */
    public SortedMap<KpiKey, Kpi> kpis() {
        return kpis;
    }

    /**
     * One version of a KPI.
     *
     * @param key the id and the version
     * @return the definition
     * @throws IllegalArgumentException if it is not in the catalogue
     */
    public Kpi get(KpiKey key) {
        return Optional.ofNullable(kpis.get(key))
                .orElseThrow(() -> new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "key must be one of the catalogue, %s is not\nMaybe it is one of %s: versions of that id.",
                        key,
                        versions(key.id()).stream().map(Kpi::version).toList())));
    }

    /**
     * All versions of a KPI.
     *
     * @param id the KPI
     * @return its versions in the order of their names; empty if there is none
     */
    public List<Kpi> versions(String id) {
        return kpis.values().stream().filter(kpi -> kpi.id().equals(id)).toList();
    }

    private static String resource(String name) {
        try (InputStream in = KpiCatalogue.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(String.format(
                        Locale.ROOT,
                        "resource %s must be beside this class, is not\nMaybe the jar was repacked without its resources.",
                        name));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
