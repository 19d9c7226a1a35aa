package org.sanshe.payment;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.sanshe.kernel.SansheClock;
import org.sanshe.party.Export;
import org.springframework.stereotype.Component;

/** 支付文件: the orders of a batch as the treasury reads them: separated text, or ISO 20022 pain.001.001.09. */
@Component
class OrderFiles {

    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;
    private static final int NAME = 140;

    private static final Map<String, Column> COLUMNS = columns();

    private final PaymentSettings settings;

    OrderFiles(PaymentSettings settings) {
        this.settings = settings;
        settings.csv().stream().filter(c -> !COLUMNS.containsKey(c)).findFirst().ifPresent(unknown -> {
            throw new IllegalStateException("sanshe.payment.csv names a column that does not exist: " + unknown);
        });
    }

    /** In UTF-8 with its mark; text never becomes a formula. */
    byte[] csv(List<PaymentOrder> orders) {
        List<Column> columns = settings.csv().stream().map(COLUMNS::get).toList();
        var lines = new ArrayList<List<String>>();
        lines.add(columns.stream().map(Column::title).toList());
        for (PaymentOrder order : orders) {
            lines.add(columns.stream().map(c -> c.value().apply(order)).toList());
        }
        return Export.csv(lines);
    }

    /** One batch is one message with one payment information; identifications have at most 35 characters. */
    byte[] pain001(PaymentBatches.Batch batch, List<PaymentOrder> orders) {
        var bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newInstance().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.setDefaultNamespace(NAMESPACE);
            xml.writeStartElement("Document");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeStartElement("CstmrCdtTrfInitn");
            header(xml, batch);
            information(xml, batch, orders);
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException broken) {
            throw new IllegalStateException(broken);
        }
        return bytes.toByteArray();
    }

    private static void header(XMLStreamWriter xml, PaymentBatches.Batch batch) throws XMLStreamException {
        xml.writeStartElement("GrpHdr");
        text(xml, "MsgId", batch.no());
        text(xml, "CreDtTm", SECOND.format(ZonedDateTime.ofInstant(batch.madeAt(), SansheClock.ZONE)));
        text(xml, "NbOfTxs", String.valueOf(batch.orders()));
        text(xml, "CtrlSum", batch.total().yuan().toPlainString());
        inside(xml, () -> text(xml, "Nm", name(batch.payer())), "InitgPty");
        xml.writeEndElement();
    }

    private void information(XMLStreamWriter xml, PaymentBatches.Batch batch, List<PaymentOrder> orders)
            throws XMLStreamException {
        xml.writeStartElement("PmtInf");
        text(xml, "PmtInfId", batch.no() + "-1");
        text(xml, "PmtMtd", "TRF");
        text(xml, "NbOfTxs", String.valueOf(batch.orders()));
        text(xml, "CtrlSum", batch.total().yuan().toPlainString());
        String day = DAY.format(ZonedDateTime.ofInstant(batch.madeAt(), SansheClock.ZONE));
        inside(xml, () -> text(xml, "Dt", day), "ReqdExctnDt");
        inside(xml, () -> text(xml, "Nm", name(batch.payer())), "Dbtr");
        inside(xml, () -> text(xml, "Id", "UNIT-" + batch.payerUnit()), "DbtrAcct", "Id", "Othr");
        inside(xml, () -> text(xml, "Nm", name(settings.treasury())), "DbtrAgt", "FinInstnId");
        for (PaymentOrder order : orders) transfer(xml, order);
        xml.writeEndElement();
    }

    private static void transfer(XMLStreamWriter xml, PaymentOrder order) throws XMLStreamException {
        xml.writeStartElement("CdtTrfTxInf");
        inside(
                xml,
                () -> {
                    text(xml, "InstrId", order.no());
                    text(xml, "EndToEndId", order.no());
                },
                "PmtId");
        xml.writeStartElement("Amt");
        xml.writeStartElement("InstdAmt");
        xml.writeAttribute("Ccy", "CNY");
        xml.writeCharacters(order.amount().yuan().toPlainString());
        xml.writeEndElement();
        xml.writeEndElement();
        inside(xml, () -> text(xml, "Nm", name(order.bank())), "CdtrAgt", "FinInstnId");
        xml.writeStartElement("Cdtr");
        text(xml, "Nm", name(order.payee()));
        inside(xml, () -> text(xml, "Id", order.payeeCode()), "Id", "OrgId", "Othr");
        xml.writeEndElement();
        // no IBAN: an account of a bank in China is another identification
        inside(xml, () -> text(xml, "Id", order.account()), "CdtrAcct", "Id", "Othr");
        inside(xml, () -> text(xml, "Ustrd", name(order.purpose())), "RmtInf");
        xml.writeEndElement();
    }

    private static String name(String text) {
        return text.codePointCount(0, text.length()) <= NAME
                ? text
                : text.substring(0, text.offsetByCodePoints(0, NAME));
    }

    private static void text(XMLStreamWriter xml, String element, String value) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }

    private static void inside(XMLStreamWriter xml, Writing content, String... elements) throws XMLStreamException {
        for (String element : elements) xml.writeStartElement(element);
        content.write();
        for (int i = 0; i < elements.length; i++) xml.writeEndElement();
    }

    private interface Writing {
        void write() throws XMLStreamException;
    }

    private static Map<String, Column> columns() {
        var columns = new LinkedHashMap<String, Column>();
        columns.put("order", new Column("支付指令号", PaymentOrder::no));
        columns.put("payer", new Column("付款单位", PaymentOrder::payer));
        columns.put("payee", new Column("收款人", PaymentOrder::payee));
        columns.put("payeeCode", new Column("统一社会信用代码", PaymentOrder::payeeCode));
        columns.put("bank", new Column("开户银行", PaymentOrder::bank));
        columns.put("account", new Column("账号", PaymentOrder::account));
        columns.put("amount", new Column("金额", o -> o.amount().yuan().toPlainString()));
        columns.put("purpose", new Column("用途", PaymentOrder::purpose));
        columns.put(
                "released",
                new Column("支付日期", o -> DAY.format(ZonedDateTime.ofInstant(o.releasedAt(), SansheClock.ZONE))));
        return columns;
    }

    private record Column(String title, Function<PaymentOrder, String> value) {}
}
