package org.sanshe.purchase.tender;

import java.util.List;

/**
 * 抽取复核文件: all that is needed to repeat a draw, and nothing more than that. The numbers of the pool are those of the
 * register of evaluators.
 *
 * @param format 1
 * @param tender the purchase
 * @param draw 1 for the first of its panel
 * @param continues the draw whose order goes on; null when this one has a seed of its own
 * @param commitment who committed to the hidden part, and to which public number
 * @param hidden the hidden part, opened at the draw, in hexadecimal
 * @param publicNumber the public number as typed
 * @param publicSource where it was found
 * @param seed SHA-256(hidden ‖ public number), in hexadecimal
 * @param poolDigest the digest of the pool
 * @param pool who could be drawn, ascending
 * @param fields 评审专业 asked for
 * @param region 地区 asked for
 * @param drawnRegion 地区 drawn from, wider when the region had too few; empty for the whole pool
 * @param lawyers the lawyers among the pool
 * @param lawyersNeeded seats kept for lawyers
 * @param excluded who left the pool before the draw, with the reason; empty in the public file
 * @param gone whose turn had come or passed before this draw
 * @param order the pool in the order drawn
 * @param seats how many were to be drawn
 * @param result who was drawn, in order
 */
record DrawFile(
        int format,
        String tender,
        int draw,
        Integer continues,
        Commitment commitment,
        String hidden,
        String publicNumber,
        String publicSource,
        String seed,
        String poolDigest,
        List<Long> pool,
        List<String> fields,
        String region,
        String drawnRegion,
        List<Long> lawyers,
        int lawyersNeeded,
        List<Excluded> excluded,
        List<Long> gone,
        List<Long> order,
        int seats,
        List<Long> result) {

    static final int FORMAT = 1;

    /**
     * 承诺.
     *
     * @param digest SHA-256 of the hidden part
     * @param by the auditor
     * @param at when, as ISO 8601
     * @param value which public number, in words
     * @param day of which day
     * @param no of which issue
     */
    record Commitment(String digest, String by, String at, String value, String day, String no) {}

    /**
     * 抽取前排除.
     *
     * @param id number in the register
     * @param name 姓名
     * @param rule which rule, for programs
     * @param reason in words
     */
    record Excluded(long id, String name, String rule, String reason) {}

    /** The same without what only supervisors and auditors may know. */
    DrawFile forPublic() {
        return new DrawFile(
                format,
                tender,
                draw,
                continues,
                commitment,
                hidden,
                publicNumber,
                publicSource,
                seed,
                poolDigest,
                pool,
                fields,
                region,
                drawnRegion,
                lawyers,
                lawyersNeeded,
                List.of(),
                gone,
                order,
                seats,
                result);
    }
}
