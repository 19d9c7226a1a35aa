package org.sanshe.demo;

import static org.sanshe.demo.Values.of;
import static org.sanshe.demo.Values.rows;
import static org.sanshe.demo.Values.with;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What the people of the demo type about who works under a contract. */
final class RosterPapers {

    /** Names of workers; all invented. */
    private static final List<String> WORKERS = List.of(
            "周知夏", "林一诺", "何以安", "沈听澜", "顾清越", "宋时雨", "江疏影", "白予安", "叶知秋", "陆星河", "温言", "唐宁", "邵安澜", "程未央", "齐思远",
            "方若水", "季晚晴", "简舒", "苏念", "池南", "黎川", "余笙", "莫问渠", "骆宁");

    private RosterPapers() {}

    /** As the form proposes it. */
    static Map<String, Object> rosterTerms(Map<String, Object> stored) {
        var posts = new ArrayList<Map<String, Object>>();
        for (Map<String, Object> post : rows(stored, "posts")) {
            posts.add(of(
                    "share",
                    post.get("share"),
                    "certificateKind",
                    post.get("certificateKind"),
                    "item",
                    post.get("item")));
        }
        return of(
                "posts", posts,
                "graceDays", 15,
                "deducts", "WHOLE",
                "monthDivision", "CALENDAR",
                "overlap", "REFUSE",
                "insuranceRequired", "true",
                "silenceConsents", "false");
    }

    /** Somebody for every seat: the first of them from {@code first} on the list of names. */
    static Map<String, Object> roster(Map<String, Object> stored, int first, LocalDate from) {
        var seats = rows(stored, "people");
        var people = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < seats.size(); i++) {
            int no = first + i;
            people.add(of(
                    "seat", seats.get(i).get("seat"),
                    "name", worker(no),
                    "residentId", residentId(19_880_000 + 101 + no % 27, no),
                    "certificateKind", "SOCIAL_WORKER",
                    "certificateNo", "20194301%05d".formatted(no),
                    "insuredSince", from.minusMonths(14).toString(),
                    "contractFrom", from.minusMonths(14).toString(),
                    "from", from.toString()));
        }
        return with(of("agreement", stored.get("agreement"), "kind", "FIRST"), "people", people);
    }

    static String worker(int no) {
        int round = no / WORKERS.size();
        return WORKERS.get(no % WORKERS.size())
                + (round == 0 ? "" : List.of("文", "辰", "然", "一").get(round % 4));
    }

    /** Names of old people who are visited. */
    static String client(int no) {
        return List.of("章", "柳", "穆", "祁", "骆", "庄", "邢", "祝", "宁", "尚").get(no % 10)
                + List.of("奶奶", "爷爷").get(no / 10 % 2);
    }

    /** A valid resident ID of nobody: born on a day, the n-th. */
    static String residentId(int born, int no) {
        String first = "430198" + born + "%03d".formatted(no % 1000);
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = IntStream.range(0, 17)
                .map(i -> weights[i] * (first.charAt(i) - '0'))
                .sum();
        return first + "10X98765432".charAt(sum % 11);
    }

    static Map<String, Object> consent() {
        return of("outcome", "AGREE", "opinion", "人员、证书和参保均已核对。");
    }

    /** The month before, everybody there every day. */
    static Map<String, Object> attendance(Map<String, Object> stored, String agreement, YearMonth month, String proof) {
        var lines = new ArrayList<Map<String, Object>>();
        for (Map<String, Object> line : rows(stored, "lines")) lines.add(with(line, "wage", "4600.00"));
        return of("agreement", agreement, "month", month.toString(), "lines", lines, "proofs", List.of(proof));
    }

    static Map<String, Object> confirmed() {
        return of("outcome", "CONFIRM");
    }
}
