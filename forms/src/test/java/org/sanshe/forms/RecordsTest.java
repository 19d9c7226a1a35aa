package org.sanshe.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordsTest {

    enum Kind {
        PUBLIC_TENDER,
        NEGOTIATION
    }

    record Fen(long fen) {
        static Fen of(BigDecimal yuan) {
            return new Fen(yuan.movePointRight(2).longValueExact());
        }
    }

    record Contact(String name, String phone) {}

    record Line(String name, Fen price, int pieces) {}

    record Draft(
            String title,
            Fen budget,
            BigDecimal share,
            long count,
            boolean agreed,
            LocalDate day,
            LocalTime at,
            OffsetDateTime closes,
            Kind kind,
            List<Kind> kinds,
            Contact contact,
            List<Line> lines,
            List<String> files) {}

    private static final String FORM = """
            {"type":"textfield","id":"a","key":"title","label":"名称"},
            {"type":"number","id":"b","key":"budget","label":"预算","properties":{"format":"money"}},
            {"type":"number","id":"c","key":"share","label":"比例"},
            {"type":"number","id":"d","key":"count","label":"数量","decimalDigits":0},
            {"type":"checkbox","id":"e","key":"agreed","label":"同意"},
            {"type":"datetime","id":"f","key":"day","subtype":"date","dateLabel":"日"},
            {"type":"datetime","id":"g","key":"at","subtype":"time","timeLabel":"时"},
            {"type":"datetime","id":"h","key":"closes","subtype":"datetime","dateLabel":"止"},
            {"type":"radio","id":"i","key":"kind","label":"方式","values":["public-tender","negotiation"]},
            {"type":"checklist","id":"j","key":"kinds","label":"方式","values":["public-tender","negotiation"]},
            {"type":"textfield","id":"k","key":"contact.name","label":"联系人"},
            {"type":"group","id":"l","path":"contact","components":[
              {"type":"textfield","id":"m","key":"phone","label":"电话"}]},
            {"type":"dynamiclist","id":"n","path":"lines","isRepeating":true,"allowAddRemove":true,"components":[
              {"type":"textfield","id":"o","key":"name","label":"名称"},
              {"type":"textfield","id":"p","key":"price","label":"单价","properties":{"format":"money"}},
              {"type":"number","id":"q","key":"pieces","label":"件数","decimalDigits":0}]},
            {"type":"filepicker","id":"r","key":"files","label":"附件","multiple":true}""";

    @Test
    void bindsWhatTheFormYields() {
        FormState state = Forms.received(
                FORM,
                "title",
                "采购",
                "budget",
                "1,050,000.05",
                "share",
                "0.3",
                "count",
                "3",
                "agreed",
                "true",
                "day",
                "2026-05-01",
                "at",
                "09:30",
                "closes",
                "2026-05-01T09:30",
                "kind",
                "public-tender",
                "kinds",
                "negotiation",
                "contact.name",
                "张三",
                "contact.phone",
                "1",
                "lines[0].name",
                "椅子",
                "lines[0].price",
                "9.9",
                "lines[0].pieces",
                "4",
                "files",
                "doc:7");
        assertThat(state.isValid()).isTrue();
        assertThat(Records.bind(Draft.class, state.values()))
                .isEqualTo(new Draft(
                        "采购",
                        new Fen(105000005),
                        new BigDecimal("0.3"),
                        3,
                        true,
                        LocalDate.of(2026, 5, 1),
                        LocalTime.of(9, 30),
                        OffsetDateTime.parse("2026-05-01T09:30+08:00"),
                        Kind.PUBLIC_TENDER,
                        List.of(Kind.NEGOTIATION),
                        new Contact("张三", "1"),
                        List.of(new Line("椅子", new Fen(990), 4)),
                        List.of("doc:7")));
    }

    @Test
    void whatIsMissingIsNullZeroOrEmptyAndTheUnknownIsIgnored() {
        Draft draft = Records.bind(Draft.class, Map.of("extra", 1, "title", "", "day", ""));
        assertThat(draft)
                .isEqualTo(new Draft(
                        "", null, null, 0, false, null, null, null, null, List.of(), null, List.of(), List.of()));
    }

    @Test
    void aValueThatDoesNotFitIsNamed() {
        Map<String, Object> values = new HashMap<>(Map.of("count", new BigDecimal("1.5")));
        assertThatThrownBy(() -> Records.bind(Draft.class, values))
                .isInstanceOf(FormError.class)
                .hasMessageContaining("count");
        assertThatThrownBy(() -> Records.bind(Draft.class, Map.of("kind", "auction")))
                .isInstanceOf(FormError.class)
                .hasMessageContaining("kind");
    }

    record Wrong(
            int share, String missing, LocalTime day, Kind title, String lines, List<Kind> files, Contact contact) {}

    record Fewer(String title) {}

    @Test
    void comparesFormAndRecord() {
        FormSchema schema = Forms.of(FORM);
        assertThat(Records.mismatches(Draft.class, schema)).isEmpty();
        assertThat(Records.mismatches(Fewer.class, schema)).isEmpty();
        assertThat(Records.mismatches(Wrong.class, schema))
                .extracting(line -> line.substring(0, line.indexOf(':')))
                .containsExactly("share", "missing", "day", "title", "lines", "files");
    }

    @Test
    void anOptionWithoutConstantIsAMismatch() {
        FormSchema schema = Forms.of("""
                {"type":"select","id":"a","key":"kind","label":"方式","values":["public-tender","auction"]}""");
        record Choice(Kind kind) {}
        assertThat(Records.mismatches(Choice.class, schema)).hasSize(1);
    }
}
