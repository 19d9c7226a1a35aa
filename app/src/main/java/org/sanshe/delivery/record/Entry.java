package org.sanshe.delivery.record;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * 待登记的服务记录, checked for form but not yet for rules.
 *
 * @param clients numbers of the organization's own service users
 * @param photos references of uploads; so are the sheets and pictures of signatures
 */
record Entry(
        RecordKind kind,
        String item,
        LocalDate on,
        LocalTime from,
        LocalTime to,
        String place,
        String worker,
        List<Long> clients,
        Integer attendance,
        String series,
        String platformNo,
        String content,
        Signature clientSign,
        Signature workerSign,
        List<String> photos,
        List<String> sheets,
        List<String> signatures,
        Source source) {

    /** 登记途径. */
    enum Source {
        /** 页面. */
        PAGE,
        /** 导入. */
        IMPORT,
        /** 接口. */
        API
    }

    /** Where a record is entered by a file its papers stay with the organization. */
    boolean hasPapers() {
        return source != Source.IMPORT;
    }
}
