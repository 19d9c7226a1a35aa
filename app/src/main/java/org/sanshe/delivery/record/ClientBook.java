package org.sanshe.delivery.record;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sanshe.delivery.Clients;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.FieldCipher;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.SansheClock;
import org.sanshe.party.ResidentId;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 服务对象名册 of each organization. A resident ID is checked, made a keyed digest and forgotten. */
@Component
class ClientBook implements Clients {

    private static final String BY_NAME =
            "select id, name, phone from client where organization_id = ? and name_digest = ? order by id limit 2";

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final SansheClock clock;
    private final RecordBook records;

    ClientBook(JdbcClient jdbc, FieldCipher cipher, SansheClock clock, @Lazy RecordBook records) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.clock = clock;
        this.records = records;
    }

    /** The service users of an organization by name, at most so many. */
    @Transactional(readOnly = true)
    public List<Client> of(long organizationId, int limit) {
        return jdbc
                .sql("select id, name, phone from client where organization_id = ? order by id desc limit ?")
                .params(organizationId, limit)
                .query((row, i) -> new Client(
                        row.getLong("id"),
                        cipher.decrypt(row.getString("name")),
                        cipher.decrypt(row.getString("phone"))))
                .list()
                .stream()
                .sorted(Comparator.comparing(Client::name))
                .toList();
    }

    /** Refuses numbers that are not all this organization's own. */
    void mustBeOf(long organizationId, Collection<Long> ids) {
        int found = jdbc.sql("select count(*) from client where organization_id = ? and id = any (?)")
                .params(organizationId, ids.toArray(Long[]::new))
                .query(Integer.class)
                .single();
        if (found != ids.stream().distinct().count()) throw new NotFound("client");
    }

    /**
     * The service user meant by a name and a resident ID, entered when not known yet.
     *
     * @param residentId null when the person has or shows none
     * @param phone null when not known
     * @throws InvalidInput at {@code residentId} when the number is wrong or another person's
     */
    @Transactional(propagation = Propagation.MANDATORY)
    long known(long organizationId, String name, String residentId, String phone, Actor by) {
        String digestOfName = cipher.digest("client name " + name);
        if (residentId == null || residentId.isBlank()) {
            List<Client> same = jdbc.sql(BY_NAME)
                    .params(organizationId, digestOfName)
                    .query((row, i) -> new Client(row.getLong("id"), name, null))
                    .list();
            if (same.size() > 1) {
                throw InvalidInput.at(
                        "residentId",
                        "有两名同名的服务对象，请填写身份证号码",
                        "Two service users have this name; enter the resident ID.");
            }
            return same.isEmpty()
                    ? enter(organizationId, name, digestOfName, null, phone, by)
                    : same.get(0).id();
        }
        ResidentId id = checked(residentId);
        String digest = cipher.digest(id.value());
        Optional<Client> found = jdbc.sql(
                        "select id, name, phone from client where organization_id = ? and resident_digest = ?")
                .params(organizationId, digest)
                .query((row, i) -> new Client(row.getLong("id"), cipher.decrypt(row.getString("name")), null))
                .optional();
        if (found.isEmpty()) return enter(organizationId, name, digestOfName, id, phone, by);
        if (!found.get().name().equals(name)) {
            throw InvalidInput.at(
                    "residentId",
                    "这个身份证号码已登记为另一名服务对象，请核对姓名和号码",
                    "This number belongs to a service user of another name; check both.");
        }
        return found.get().id();
    }

    /** Checks a resident ID by GB 11643: length, characters, check digit, date. */
    ResidentId checked(String residentId) {
        if (!ResidentId.examine(residentId).isEmpty()) {
            throw InvalidInput.at(
                    "residentId",
                    "身份证号码不正确：请核对18位号码、校验码和出生日期",
                    "The resident ID is wrong: check its 18 characters, check digit and date of birth.");
        }
        ResidentId id = ResidentId.of(residentId);
        if (id.bornOn().isAfter(clock.today())) {
            throw InvalidInput.at(
                    "residentId", "身份证号码中的出生日期还没有到", "The date of birth in the resident ID is yet to come.");
        }
        return id;
    }

    private long enter(long organizationId, String name, String digestOfName, ResidentId id, String phone, Actor by) {
        return jdbc.sql("""
                        insert into client (organization_id, name, name_digest, phone, resident_digest, birth_year, sex,
                          id_checked_on, entered_by, entered_at)
                        values (:organization, :name, :nameDigest, :phone, :digest, :born, :sex,
                          case when cast(:digest as text) is null then null else cast(sanshe_now() at time zone 'Asia/Shanghai' as date) end,
                          :by, sanshe_now())
                        on conflict (organization_id, resident_digest) do update set phone = coalesce(client.phone, excluded.phone)
                        returning id
                        """)
                .param("organization", organizationId)
                .param("name", cipher.encrypt(name))
                .param("nameDigest", digestOfName)
                .param("phone", phone == null || phone.isBlank() ? null : cipher.encrypt(phone))
                .param("digest", id == null ? null : cipher.digest(id.value()))
                .param("born", id == null ? null : id.bornOn().getYear())
                .param("sex", id == null ? null : (id.value().charAt(16) - '0') % 2 == 1 ? "M" : "F")
                .param("by", by.personId())
                .query(Long.class)
                .single();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Client> served(String agreement, LocalDate from, LocalDate to) {
        Long[] ids = records.judged(agreement, from, to).stream()
                .filter(Judging.Judged::isValid)
                .flatMap(j -> j.record().clients().stream())
                .map(ServiceRecord.Served::id)
                .distinct()
                .toArray(Long[]::new);
        return jdbc.sql("select id, name, phone from client where id = any (?)")
                .param(ids)
                .query((row, i) -> new Client(
                        row.getLong("id"),
                        cipher.decrypt(row.getString("name")),
                        cipher.decrypt(row.getString("phone"))))
                .list();
    }
}
