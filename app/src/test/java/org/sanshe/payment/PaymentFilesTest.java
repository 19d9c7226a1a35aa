package org.sanshe.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.w3c.dom.Document;

/** What goes to the treasury and what comes back: the same file every time, each row once. */
@SansheTest
class PaymentFilesTest {

    @Autowired
    Bureau bureau;

    @Autowired
    Purse purse;

    @Autowired
    PaymentBatches batches;

    @Autowired
    TreasuryReceipts receipts;

    @Autowired
    PaymentRows rows;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void open() throws Exception {
        bureau.open("2026-03-02");
    }

    private String released(String amount) {
        String no = purse.payment(amount);
        purse.approved(no, amount);
        purse.release(no, bureau.staff(Role.TREASURY));
        return no;
    }

    @Test
    void aBatchIsOneFileHoweverOftenItIsTaken() throws Exception {
        var finance = bureau.staff(Role.FINANCE);
        assertThatThrownBy(() -> batches.collect(purse.unit(), finance)).isInstanceOf(Refusal.class);
        String one = released("20000.01");
        String two = released("30000");
        String batch = batches.collect(purse.unit(), finance);
        assertThatThrownBy(() -> batches.collect(purse.unit(), finance)).isInstanceOf(Refusal.class);
        byte[] csv = batches.export(batch, PaymentBatches.Format.CSV, finance);
        byte[] xml = batches.export(batch, PaymentBatches.Format.PAIN001, finance);
        bureau.at("2026-03-09T10:00");
        assertThat(batches.export(batch, PaymentBatches.Format.CSV, finance)).isEqualTo(csv);
        assertThat(batches.export(batch, PaymentBatches.Format.PAIN001, finance))
                .isEqualTo(xml);
        assertThat(jdbc.sql("select count(*) from payment_export where batch_no = ?")
                        .param(batch)
                        .query(Long.class)
                        .single())
                .isEqualTo(4);
        assertThat(new String(csv, StandardCharsets.UTF_8).lines().skip(1).toList())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).contains(Bureau.NAME, purse.name()))
                .anySatisfy(line -> assertThat(line).contains(one + "-1", "20000.01"));
        Document pain = read(xml);
        assertThat(text(pain, "count(//*[local-name()='CdtTrfTxInf'])")).isEqualTo("2");
        assertThat(text(pain, "//*[local-name()='GrpHdr']/*[local-name()='NbOfTxs']"))
                .isEqualTo("2");
        assertThat(text(pain, "//*[local-name()='GrpHdr']/*[local-name()='CtrlSum']"))
                .isEqualTo("50000.01");
        assertThat(text(pain, "round(100 * sum(//*[local-name()='InstdAmt']))")).isEqualTo("5000001");
        assertThat(text(pain, "//*[local-name()='PmtInf']/*[local-name()='CtrlSum']"))
                .isEqualTo("50000.01");
        assertThat(text(pain, "count(//*[local-name()='InstdAmt'][@Ccy='CNY'])"))
                .isEqualTo("2");
        assertThat(text(pain, "//*[local-name()='CdtTrfTxInf'][2]//*[local-name()='EndToEndId']"))
                .isEqualTo(two + "-1");
        assertThat(
                        text(
                                pain,
                                "count(//*[local-name()='CdtrAcct']/*[local-name()='Id']/*[local-name()='Othr']/*[local-name()='Id'])"))
                .isEqualTo("2");
        assertThat(text(
                        pain,
                        "count(//*[local-name()='MsgId' or local-name()='PmtInfId' or local-name()='InstrId'"
                                + " or local-name()='EndToEndId'][string-length(.) > 35])"))
                .isEqualTo("0");
        assertThat(pain.getDocumentElement().getNamespaceURI())
                .isEqualTo("urn:iso:std:iso:20022:tech:xsd:pain.001.001.09");
        assertThatThrownBy(() -> batches.collect(purse.unit() + 1, finance)).isInstanceOf(NotFound.class);
    }

    @Test
    void eachRowOfAReceiptFileIsAppliedOnceAndSaysWhatBecameOfIt() {
        String paid = released("20000");
        String back = released("30000");
        String other = released("40000");
        bureau.at("2026-03-04T10:00");
        String file = "支付指令号,日期,金额,状态,原因\n"
                + paid + "-1,2026-03-03,\"20,000.00\",成功,\n"
                + back + "-1,2026/03/03,30000,退票,账号不符\n"
                + other + "-1,2026-03-03,39999.99,成功,\n"
                + other + "-1,2026-03-05,40000,成功,\n"
                + other + "-1,2026-03-01,40000,成功,\n"
                + other + "-1,2026-03-03,四万,成功,\n"
                + other + "-1,2026-03-03,40000,不明,\n"
                + other + "-1,2026-03-03,40000,退票,\n"
                + "ZF2026-9999-1,2026-03-03,1,成功,\n"
                + paid + "-1,2026-03-03,20000,成功,\n";
        assertThat(run(file))
                .extracting(TreasuryReceipts.Line::result)
                .containsExactly(
                        TreasuryReceipts.Result.APPLIED,
                        TreasuryReceipts.Result.APPLIED,
                        TreasuryReceipts.Result.AMOUNT_DIFFERS,
                        TreasuryReceipts.Result.BAD_DATE,
                        TreasuryReceipts.Result.BEFORE_RELEASE,
                        TreasuryReceipts.Result.BAD_AMOUNT,
                        TreasuryReceipts.Result.BAD_STATUS,
                        TreasuryReceipts.Result.NO_REASON,
                        TreasuryReceipts.Result.UNKNOWN,
                        TreasuryReceipts.Result.ALREADY);
        assertThat(rows.get(paid).status()).isEqualTo(PaymentStatus.PAID);
        assertThat(rows.get(back).status()).isEqualTo(PaymentStatus.BOUNCED);
        assertThat(rows.get(other).status()).isEqualTo(PaymentStatus.SENT);
        assertThat(run(file)).extracting(TreasuryReceipts.Line::result).doesNotContain(TreasuryReceipts.Result.APPLIED);
        assertThatThrownBy(() -> run("号码,金额\n1,2\n")).isInstanceOf(org.sanshe.kernel.InvalidInput.class);
    }

    private List<TreasuryReceipts.Line> run(String file) {
        return receipts.run(
                "回单.csv", file.getBytes(StandardCharsets.UTF_8), bureau.staff(Role.FINANCE), Locale.SIMPLIFIED_CHINESE);
    }

    private static Document read(byte[] xml) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    private static String text(Document document, String path) throws Exception {
        return XPathFactory.newInstance().newXPath().evaluate(path, document);
    }
}
