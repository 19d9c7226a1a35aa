package org.sanshe.grant.scheme;

import java.time.LocalDate;
import org.sanshe.kernel.Money;
import org.sanshe.party.ImportTable;

/** 其他渠道的一笔资助. @param number 文号 or number of the award @param source who told it */
record ElsewhereRow(
        String code,
        String title,
        String funder,
        String number,
        Money amount,
        LocalDate awardedOn,
        LocalDate from,
        LocalDate until,
        String source) {

    /** 列. */
    enum Column {
        CODE("code", "统一社会信用代码", "Credit code", 18),
        TITLE("title", "项目名称", "Project", 200),
        FUNDER("funder", "资助单位", "Funder", 200),
        NUMBER("number", "文号或者编号", "Number", 100),
        AMOUNT("amount", "金额（元）", "Amount (yuan)", 20),
        AWARDED("awardedOn", "批准日期", "Awarded on", 20),
        FROM("from", "项目开始", "Begins", 20),
        UNTIL("until", "项目结束", "Ends", 20),
        SOURCE("source", "来源", "Source", 300);

        private final String key;
        private final String zh;
        private final String en;
        private final int most;

        Column(String key, String zh, String en, int most) {
            this.key = key;
            this.zh = zh;
            this.en = en;
            this.most = most;
        }

        /** Its field on the page. */
        public String key() {
            return key;
        }

        int most() {
            return most;
        }

        /** Its heading in the reader's language. */
        public String in(boolean english) {
            return english ? en : zh;
        }

        boolean isHeaded(String text) {
            String plain = text.replace("*", "").strip();
            return plain.equals(zh) || plain.equalsIgnoreCase(en);
        }
    }

    /** 导入问题. @param row as the spreadsheet counts; 0 for the whole file or a form @param column null for the whole row */
    record Trouble(int row, Column column, String value, String zh, String en) {

        static Trouble unreadable(ImportTable.Unreadable e) {
            return new Trouble(
                    0,
                    null,
                    "",
                    "文件不能读取：不是XLSX或者CSV，或者为空、过大。请使用模板。",
                    "The file cannot be read: no XLSX or CSV, empty, or too large. Use the template.");
        }

        /** In the reader's language. */
        public String in(boolean english) {
            return english ? en : zh;
        }

        /** The heading of its column; empty for the whole row. */
        public String heading(boolean english) {
            return column == null ? "" : column.in(english);
        }
    }
}
