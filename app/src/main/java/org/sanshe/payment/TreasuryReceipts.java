package org.sanshe.payment;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.SansheClock;
import org.sanshe.party.ImportTable;
import org.sanshe.party.TableReader;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 国库回单导入: matches each row to its order and says of each what became of it. */
@Component
class TreasuryReceipts {

    private static final Set<String> PAID = Set.of("成功", "到账", "已支付", "PAID", "SUCCESS", "ACSC");
    private static final Set<String> BOUNCED = Set.of("退票", "失败", "退回", "BOUNCED", "FAILED", "RJCT");

    private final TableReader reader;
    private final MessageSource words;
    private final ReceiptEntry settling;
    private final SansheClock clock;

    TreasuryReceipts(TableReader reader, MessageSource words, ReceiptEntry settling, SansheClock clock) {
        this.reader = reader;
        this.words = words;
        this.settling = settling;
        this.clock = clock;
    }

    /**
     * Imports a file. Each row is a transaction of its own: what is right is applied whatever is wrong beside it.
     *
     * @throws InvalidInput at {@code file} when it cannot be read or lacks a column
     */
    List<Line> run(String fileName, byte[] bytes, Actor by, Locale locale) {
        ImportTable table = read(bytes, locale);
        int order = column(table.header(), "支付指令号", "指令号", "order");
        int date = column(table.header(), "日期", "到账日期", "date");
        int amount = column(table.header(), "金额", "amount");
        int status = column(table.header(), "状态", "结果", "status");
        int reason = Arrays.asList("原因", "退票原因", "reason").stream()
                .mapToInt(name -> position(table.header(), name))
                .max()
                .orElse(-1);
        var lines = new ArrayList<Line>();
        for (ImportTable.Row row : table.rows()) {
            var receipt = new Receipt(
                    row.cell(order).strip(),
                    day(row.cell(date)),
                    money(row.cell(amount)),
                    status(row.cell(status)),
                    reason < 0 ? "" : row.cell(reason),
                    fileName == null ? "" : fileName,
                    row.number());
            lines.add(new Line(row.number(), receipt.order(), row.cell(amount), apply(receipt, by)));
        }
        return lines;
    }

    private ImportTable read(byte[] bytes, Locale locale) {
        try {
            return reader.read(bytes);
        } catch (ImportTable.Unreadable unreadable) {
            throw InvalidInput.at(
                    "file", words.getMessage("party.problem." + unreadable.code(), unreadable.args(), locale));
        }
    }

    /** Applies one receipt. */
    Result apply(Receipt receipt, Actor by) {
        if (receipt.on() == null || receipt.on().isAfter(clock.today())) return Result.BAD_DATE;
        if (receipt.amount() == null) return Result.BAD_AMOUNT;
        if (receipt.paid().isEmpty()) return Result.BAD_STATUS;
        if (!receipt.paid().get()
                && (receipt.reason() == null || receipt.reason().isBlank())) return Result.NO_REASON;
        return settling.settle(receipt, by);
    }

    static Optional<Boolean> status(String text) {
        String known = text.strip().toUpperCase(Locale.ROOT);
        if (PAID.contains(known)) return Optional.of(true);
        return BOUNCED.contains(known) ? Optional.of(false) : Optional.empty();
    }

    private static int column(List<String> header, String... names) {
        return Arrays.stream(names)
                .mapToInt(name -> position(header, name))
                .filter(at -> at >= 0)
                .findFirst()
                .orElseThrow(() -> InvalidInput.at(
                        "file",
                        "文件缺少“" + names[0] + "”列。",
                        "The file has no column “" + names[names.length - 1] + "”."));
    }

    private static int position(List<String> header, String name) {
        for (int i = 0; i < header.size(); i++) {
            if (header.get(i).strip().equalsIgnoreCase(name)) return i;
        }
        return -1;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip().replace('/', '-'));
        } catch (DateTimeException wrong) {
            return null;
        }
    }

    private static Money money(String text) {
        try {
            return Money.of(new BigDecimal(text.replace(",", "").strip()));
        } catch (NumberFormatException | ArithmeticException wrong) {
            return null;
        }
    }

    /**
     * 一条回单.
     *
     * @param on null when it cannot be read
     * @param amount null when it cannot be read
     * @param paid true for paid, false for came back; empty when it cannot be read
     */
    record Receipt(
            String order, LocalDate on, Money amount, Optional<Boolean> paid, String reason, String file, int row) {}

    /** What became of a row. */
    record Line(int row, String order, String amount, Result result) {}

    /** 处理结果. */
    enum Result {
        /** 已入账. */
        APPLIED,
        /** 此前已入账，未重复. */
        ALREADY,
        /** 没有这一指令. */
        UNKNOWN,
        /** 金额不符. */
        AMOUNT_DIFFERS,
        /** 与此前回单矛盾. */
        CONTRADICTS,
        /** 日期无法识别或者晚于今日. */
        BAD_DATE,
        /** 早于支付日期. */
        BEFORE_RELEASE,
        /** 金额无法识别. */
        BAD_AMOUNT,
        /** 状态无法识别. */
        BAD_STATUS,
        /** 退票没有写明原因. */
        NO_REASON;

        boolean isDone() {
            return this == APPLIED || this == ALREADY;
        }
    }
}
