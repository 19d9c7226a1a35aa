package org.sanshe.purchase.tender;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sanshe.seal.Draw;
import tools.jackson.databind.json.JsonMapper;

class DrawTest {

    private static final List<Long> POOL = LongStream.rangeClosed(1, 20).boxed().toList();

    @Test
    void theSameSeedDrawsTheSameOrderWhateverTheOrderOfThePool() {
        String seed = Draw.seed(hidden("a"), "314159");
        var shuffled = new ArrayList<>(POOL);
        Collections.reverse(shuffled);
        assertThat(Draw.order(seed, POOL))
                .isEqualTo(Draw.order(seed, shuffled))
                .containsExactlyInAnyOrderElementsOf(POOL);
        assertThat(Draw.poolDigest(POOL)).isEqualTo(Draw.poolDigest(shuffled)).hasSize(64);
    }

    /** A change of either part changes the draw, so neither side alone decides it. */
    @Test
    void bothPartsOfTheSeedCount() {
        String seed = Draw.seed(hidden("a"), "314159");
        assertThat(Draw.seed(hidden("a"), "314160")).isNotEqualTo(seed);
        assertThat(Draw.seed(hidden("b"), "314159")).isNotEqualTo(seed);
        assertThat(Draw.seed(hidden("a"), " 314159 ")).isEqualTo(seed);
        assertThat(Draw.commitment(hidden("a"))).isNotEqualTo(Draw.commitment(hidden("b")));
    }

    /** The log of a draw is all that is needed to repeat it years later: this order must never change. */
    @Test
    void aDrawOnRecordCanBeRepeated() {
        String seed = Draw.seed(hidden("recorded"), "20260420");
        assertThat(Draw.order(seed, List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L))).isEqualTo(RECORDED);
    }

    private static final List<Long> RECORDED = List.of(7L, 5L, 2L, 3L, 4L, 6L, 1L);

    /** T11: 10,000 seeded draws from pools of every size. Nobody who left the pool is drawn, and every draw replays. */
    @Test
    void nobodyExcludedIsEverDrawnAndEveryDrawReplays() {
        var random = new Random(20260420);
        for (int i = 0; i < 10_000; i++) {
            DrawFile file = drawn(random, i);
            assertThat(file.result()).hasSize(file.seats()).doesNotHaveDuplicates();
            var out = file.excluded().stream().map(DrawFile.Excluded::id).toList();
            assertThat(file.result()).noneMatch(out::contains).noneMatch(file.gone()::contains);
            assertThat(file.result().stream().filter(file.lawyers()::contains).count())
                    .isGreaterThanOrEqualTo(file.lawyersNeeded());
            assertThat(Replay.isEqual(file)).isTrue();
        }
    }

    /** A draw as the desk makes it: a population, some of it related to a bidder, some drawn before, some lawyers. */
    private static DrawFile drawn(Random random, int no) {
        int population = 10 + random.nextInt(40);
        var pool = new ArrayList<Long>();
        var lawyers = new ArrayList<Long>();
        var excluded = new ArrayList<DrawFile.Excluded>();
        for (long id = 1; id <= population; id++) {
            if (random.nextInt(4) == 0) excluded.add(new DrawFile.Excluded(id, "专家" + id, "EMPLOYED", "任职"));
            else pool.add(id);
            if (random.nextInt(5) == 0 && pool.contains(id)) lawyers.add(id);
        }
        byte[] hidden = hidden("hidden " + no);
        String number = String.valueOf(100_000 + random.nextInt(900_000));
        String seed = Draw.seed(hidden, number);
        var order = Draw.order(seed, pool);
        var gone = order.subList(0, random.nextInt(3));
        var left = order.subList(gone.size(), order.size());
        int needed = left.stream().anyMatch(lawyers::contains) ? random.nextInt(2) : 0;
        int seats = 1 + random.nextInt(Math.min(5, left.size()));
        return new DrawFile(
                DrawFile.FORMAT,
                "CG2026-" + no,
                1,
                null,
                new DrawFile.Commitment(
                        Draw.commitment(hidden), "审计", "2026-04-08T01:00:00Z", "双色球", "2026-04-19", "45"),
                HexFormat.of().formatHex(hidden),
                number,
                "公告",
                seed,
                Draw.poolDigest(pool),
                pool,
                List.of(),
                "430198",
                "430100",
                lawyers,
                needed,
                excluded,
                List.copyOf(gone),
                order,
                seats,
                Seating.take(left, seats, Set.copyOf(lawyers), needed));
    }

    /** The public number, the hidden part, the pool, the order or the result: whatever is changed afterwards is found. */
    @Test
    void aFileThatWasChangedDoesNotReplay(@TempDir Path folder) throws IOException {
        DrawFile file = drawn(new Random(7), 7);
        var json = new JsonMapper();
        Path published = folder.resolve("draw.json");
        Files.writeString(published, json.writeValueAsString(file.forPublic()));
        assertThat(replay(published)).isZero();
        assertThat(Files.readString(published)).doesNotContain("任职");
        for (String field : List.of("publicNumber", "hidden", "seed", "pool", "order", "result", "gone", "seats")) {
            var changed = json.readTree(json.writeValueAsString(file)).asObject();
            switch (field) {
                case "pool", "order", "result" -> changed.withArray(field).remove(0);
                case "gone" -> changed.withArray(field).add(file.result().get(0));
                case "seats" -> changed.put(field, file.seats() + 1);
                default -> changed.put(field, changed.get(field).asString().replaceFirst("^.", "0f"));
            }
            Files.writeString(published, json.writeValueAsString(changed));
            assertThat(replay(published)).as(field).isNotZero();
        }
        Files.writeString(published, "{");
        assertThat(replay(published)).isEqualTo(2);
        assertThat(ReplayCommand.run(System.out, "--server.port=1")).isEmpty();
    }

    private static int replay(Path file) {
        return ReplayCommand.run(new PrintStream(OutputStream.nullOutputStream()), "--sanshe.replay-draw=" + file)
                .orElseThrow();
    }

    @Test
    void theLastSeatIsKeptForALawyer() {
        assertThat(Seating.take(List.of(1L, 2L, 3L, 9L), 3, Set.of(9L), 1)).containsExactly(1L, 2L, 9L);
        assertThat(Seating.take(List.of(9L, 1L, 2L, 3L), 3, Set.of(9L), 1)).containsExactly(9L, 1L, 2L);
        assertThat(Seating.take(List.of(1L, 2L, 3L), 3, Set.of(9L), 1)).containsExactly(1L, 2L);
        assertThat(Seating.take(List.of(1L, 2L, 3L), 2, Set.of(), 0)).containsExactly(1L, 2L);
    }

    @ParameterizedTest
    @CsvSource({
        "430198, 430198, true", "430198, 430199, false", "430100, 430198, true", "430100, 430200, false",
        "430000, 430200, true", "430000, 440100, false", "430198, 430198001, true", "430198001, 430198002, false",
        "'', 440100, true", "'', , true", "430198, , false",
    })
    void aDistrictLiesInItsCityAndProvince(String region, String place, boolean inside) {
        assertThat(Region.contains(region, place)).isEqualTo(inside);
    }

    @Test
    void aRegionWidensToItsCityItsProvinceAndTheWholePool() {
        assertThat(Region.outwards("430198")).containsExactly("430198", "430100", "430000", "");
        assertThat(Region.outwards("430100")).containsExactly("430100", "430000", "");
        assertThat(Region.outwards("")).containsExactly("");
        assertThat(Region.around("430198001")).containsExactly("430000", "430100", "430198", "430198001");
    }

    /** χ² over the first seat of 20,000 draws from a pool of 20: 19 degrees of freedom, 43.8 is the 0.1 % limit. */
    @Test
    void everybodyHasTheSameChance() {
        assertThat(DrawBench.chiSquare(20_000)).isLessThan(43.8);
    }

    @Test
    void theRootStandsForEveryDigestAndTheirOrder() {
        String a = "aa".repeat(32);
        String b = "bb".repeat(32);
        String c = "cc".repeat(32);
        String root = MerkleTree.root(List.of(a, b, c));
        assertThat(root).hasSize(64);
        assertThat(List.of(
                        MerkleTree.root(List.of(a, b)),
                        MerkleTree.root(List.of(a, c, b)),
                        MerkleTree.root(List.of(a, b, a)),
                        MerkleTree.root(List.of(a, b, c, c)),
                        MerkleTree.root(List.of())))
                .doesNotContain(root)
                .doesNotHaveDuplicates();
        assertThat(MerkleTree.root(List.of(a))).isNotEqualTo(a);
    }

    private static byte[] hidden(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
