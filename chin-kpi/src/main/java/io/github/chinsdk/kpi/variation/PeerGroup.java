package io.github.chinsdk.kpi.variation;

import io.github.chinsdk.kpi.internal.variation.ExactSum;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;

/**
 * Peer groups: the practices most like a given one, so that it can be held against its like.
 *
 * <p>By default the distance is Euclidean over the features, each standardised (less its mean, over its standard deviation
 * among the practices whose features are all known) and multiplied by its weight; a feature that does not vary tells
 * nobody apart and is ignored. Or the distance is the {@linkplain #ofDistance caller's}. Equal distances are in the order of
 * names, so that one input gives one result.
 *
 * <pre>{@code
 * PeerGroup<Practice> peers = PeerGroup.named(Practice::code)
 *         .withFeature(Practice::shareOver75, 1)
 *         .withFeature(Practice::deprivationScore, 1)
 *         .withFeature(Practice::listSize, 0.5);
 * PeerSelection<Practice> like = peers.mostSimilarTo(practice, 10, practices);
 * }</pre>
 *
 * @param <T> what practices are to the caller
 */
public final class PeerGroup<T> {

    private final Function<? super T, String> name;
    private final List<Feature<T>> features;
    private final List<ToDoubleBiFunction<? super T, ? super T>> ownDistance;

    private record Feature<T>(ToDoubleFunction<? super T> value, double weight) {}

    private PeerGroup(
            Function<? super T, String> name,
            List<Feature<T>> features,
            List<ToDoubleBiFunction<? super T, ? super T>> ownDistance) {
        this.name = name;
        this.features = features;
        this.ownDistance = ownDistance;
    }

    /**
     * Peers by features, to be added with {@link #withFeature}.
     *
     * @param name the name of a practice, by which ties are broken; unique
     * @param <T> what practices are to the caller
     * @return a calculator without features
     */
    public static <T> PeerGroup<T> named(Function<? super T, String> name) {
        return new PeerGroup<>(name, List.of(), List.of());
    }

    /**
     * Peers by a distance of the caller's own.
     *
     * @param name the name of a practice, by which ties are broken; unique
     * @param distance how far two practices are apart, at least 0; NaN where that is not known
     * @param <T> what practices are to the caller
     * @return the calculator
     */
    public static <T> PeerGroup<T> ofDistance(
            Function<? super T, String> name, ToDoubleBiFunction<? super T, ? super T> distance) {
        return new PeerGroup<>(name, List.of(), List.of(distance));
    }

    /**
     * The same with one more feature.
     *
     * @param feature its value for a practice; NaN where it is not known
     * @param weight how much a standard deviation of it counts, finite and above 0
     * @return a new calculator
     * @throws IllegalArgumentException if the weight is out of range
     * @throws IllegalStateException if this calculator has a distance of the caller's own
     */
    public PeerGroup<T> withFeature(ToDoubleFunction<? super T> feature, double weight) {
        if (!(weight > 0) || Double.isInfinite(weight)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "weight must be finite and above 0, was %s\nMaybe leave the feature out.", weight));
        }
        if (!ownDistance.isEmpty()) {
            throw new IllegalStateException(
                    "a calculator with its own distance takes no features\nMaybe begin with PeerGroup.named(name).");
        }
        List<Feature<T>> more = new ArrayList<>(features);
        more.add(new Feature<>(feature, weight));
        return new PeerGroup<>(name, List.copyOf(more), ownDistance);
    }

    /**
     * Finds the peers of a practice.
     *
     * @param subject the practice
     * @param howMany how many peers, at least 1; fewer come back where there are fewer candidates
     * @param candidates the practices to choose from; the subject may be among them and is never its own peer
     * @return the peers
     * @throws IllegalArgumentException if {@code howMany} is below 1, a name occurs twice, or a feature of the subject or a
     *     distance is out of range
     * @throws IllegalStateException if there is neither a feature nor a distance
     */
    public PeerSelection<T> mostSimilarTo(T subject, int howMany, List<T> candidates) {
        if (howMany < 1) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "howMany must be >= 1, was %d\nMaybe 10, as many peers as a page can show.", howMany));
        }
        if (features.isEmpty() && ownDistance.isEmpty()) {
            throw new IllegalStateException(
                    "there is no feature to compare by\nMaybe add one: withFeature(feature, weight).");
        }
        String subjectName = name.apply(subject);
        List<T> others = others(subjectName, candidates);
        List<T> leftOut = new ArrayList<>();
        List<Peer<T>> peers = new ArrayList<>();
        ToDoubleFunction<T> distance = distanceFrom(subject, subjectName, others);
        for (T candidate : others) {
            double apart = distance.applyAsDouble(candidate);
            if (Double.isNaN(apart)) {
                leftOut.add(candidate);
            } else if (apart < 0) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "distance of \"%s\" must be >= 0, was %s\nMaybe return its absolute value.",
                        name.apply(candidate),
                        apart));
            } else {
                peers.add(new Peer<>(candidate, apart));
            }
        }
        peers.sort(Comparator.comparingDouble((Peer<T> peer) -> peer.distance())
                .thenComparing(peer -> name.apply(peer.candidate())));
        return new PeerSelection<>(subject, peers.subList(0, Math.min(howMany, peers.size())), leftOut);
    }

    private List<T> others(String subjectName, List<T> candidates) {
        Set<String> names = new HashSet<>();
        List<T> others = new ArrayList<>(candidates.size());
        for (T candidate : candidates) {
            String candidateName = name.apply(candidate);
            if (!names.add(candidateName)) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "names must be unique, \"%s\" occurs twice\nMaybe name practices by their ODS code.",
                        candidateName));
            }
            if (!candidateName.equals(subjectName)) {
                others.add(candidate);
            }
        }
        return others;
    }

    private ToDoubleFunction<T> distanceFrom(T subject, String subjectName, List<T> others) {
        if (!ownDistance.isEmpty()) {
            return candidate -> ownDistance.get(0).applyAsDouble(subject, candidate);
        }
        double[] here = values(subject);
        for (double value : here) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "every feature of the subject \"%s\" must be finite, one was %s\nMaybe leave that feature out.",
                        subjectName,
                        value));
            }
        }
        double[] scales = scales(here, others);
        return candidate -> {
            double[] there = values(candidate);
            double sum = 0;
            for (int i = 0; i < here.length; i++) {
                double apart = (there[i] - here[i]) * scales[i];
                sum += apart * apart;
            }
            return isKnown(there) ? Math.sqrt(sum) : Double.NaN;
        };
    }

    /** Weight over standard deviation of each feature among subject and candidates. */
    private double[] scales(double[] here, List<T> others) {
        List<double[]> known = new ArrayList<>();
        known.add(here);
        for (T other : others) {
            double[] values = values(other);
            if (isKnown(values)) {
                known.add(values);
            }
        }
        double[] scales = new double[here.length];
        for (int i = 0; i < here.length; i++) {
            int feature = i;
            double mean = ExactSum.of(known.stream()
                            .mapToDouble(values -> values[feature])
                            .toArray())
                    / known.size();
            double squares = ExactSum.of(known.stream()
                    .mapToDouble(values -> (values[feature] - mean) * (values[feature] - mean))
                    .toArray());
            scales[i] = squares > 0 ? features.get(i).weight() / Math.sqrt(squares / known.size()) : 0;
        }
        return scales;
    }

    private double[] values(T practice) {
        return features.stream()
                .mapToDouble(feature -> feature.value().applyAsDouble(practice))
                .toArray();
    }

    private static boolean isKnown(double[] values) {
        for (double value : values) {
            if (!Double.isFinite(value)) {
                return false;
            }
        }
        return true;
    }
}
