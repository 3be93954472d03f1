package io.github.chinsdk.kpi;

/** Stands for a type of another module, so that the ladder rule has something to forbid. */
public final class PlantedOtherModule {}
