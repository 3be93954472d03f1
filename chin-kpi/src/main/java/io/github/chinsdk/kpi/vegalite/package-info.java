/**
 * Results as pictures: <a href="https://vega.github.io/vega-lite/">Vega-Lite</a> specifications that any page, notebook or
 * vendor's product can draw, with nothing to fetch.
 *
 * <p>One way through: a {@link io.github.chinsdk.kpi.vegalite.Caption} (the words) makes a drawing, a drawing takes a result
 * and gives a {@link io.github.chinsdk.kpi.vegalite.VegaLiteSpecification} (the text).
 *
 * <pre>{@code
 * VegaLiteSpecification picture = FunnelDrawing.of(
 *                 Caption.of("Hypertension, 2016/17").measuring("Patients on the register"))
 *         .draw(FunnelPlot.ofProportions().calculate(units));
 * }</pre>
 *
 * <p><b>Data.</b> Each dataset lies inside the specification, one row a mark, every row of a dataset with the same fields.
 * Numbers are written with the digits that give back the same {@code double}. What has no value has no mark: it is listed
 * with its reason under {@code usermeta.chinSdk.notShown}, and the subtitle counts it. The counts of what is withheld are
 * nowhere in the text.
 *
 * <p><b>Text.</b> Names are data: they occur in JSON strings only, never in an expression, a link or a format, and
 * {@code <}, {@code >} and {@code &} are written as escapes, so that the text can stand inside a page's {@code <script>}.
 * The same result gives the same bytes on every machine.
 *
 * <p><b>Colours</b> have the names under which Making Data Count and Fingertips use them. Where theirs are not told apart by
 * readers with a colour vision deficiency (the red and green of Fingertips), the hue is moved until they are.
 */
@NullMarked
package io.github.chinsdk.kpi.vegalite;

import org.jspecify.annotations.NullMarked;
