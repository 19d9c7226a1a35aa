package org.sanshe.identity;

import java.util.Set;
import org.sanshe.kernel.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 录入机构与人员: adds units, persons and their accounts. Who may ask for it is for the caller to check. */
@Component
@Transactional
public class Enrolling {

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;

    Enrolling(JdbcClient jdbc, PasswordEncoder passwords) {
        this.jdbc = jdbc;
        this.passwords = passwords;
    }

    /** True once there is any account: nobody has to be let in without a password any more. */
    @Transactional(readOnly = true)
    public boolean anybody() {
        return jdbc.sql("select exists (select from account)")
                .query(Boolean.class)
                .single();
    }

    /**
     * Adds a unit below another one.
     *
     * @param parentId null for the root
     * @param level PROVINCE, CITY, DISTRICT, BUREAU, STREET or COMMUNITY
     * @param regionCode 行政区划代码 of 6 to 12 digits
     * @return its number
     */
    public long unit(Long parentId, String level, String regionCode, String name, String nameEn, Letterhead head) {
        long id = jdbc.sql("select nextval(pg_get_serial_sequence('unit', 'id'))")
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into unit (id, parent_id, name, name_en, level, region_code, path, credit_code, address,
                          representative, contact, phone)
                        values (:id, :parent, :name, :nameEn, :level, :region,
                          coalesce((select path from unit where id = :parent), '/') || :id || '/',
                          :code, :address, :representative, :contact, :phone)
                        """)
                .param("id", id)
                .param("parent", parentId, java.sql.Types.BIGINT)
                .param("name", name)
                .param("nameEn", nameEn)
                .param("level", level)
                .param("region", regionCode)
                .param("code", head.creditCode())
                .param("address", head.address())
                .param("representative", head.representative())
                .param("contact", head.contact())
                .param("phone", head.phone())
                .update();
        return id;
    }

    /** Adds a person. Returns the person's number. */
    public long person(String name) {
        return jdbc.sql("insert into person (name) values (?) returning id")
                .param(name)
                .query(Long.class)
                .single();
    }

    /** A password as {@link #account} keeps it. */
    public String hash(String password) {
        return passwords.encode(password);
    }

    /**
     * Gives a person one more way in.
     *
     * @param passwordHash made by {@link #hash}
     * @param unitId the bureau's unit; null outside the bureau
     * @param organizationId the organization represented; null otherwise
     * @return the account's number
     */
    public long account(
            long personId, String username, String passwordHash, Set<Role> roles, Long unitId, Long organizationId) {
        long id = jdbc.sql("""
                        insert into account (person_id, username, password_hash, unit_id, organization_id)
                        values (?, ?, ?, ?, ?) returning id
                        """)
                .params(personId, username, passwordHash, unitId, organizationId)
                .query(Long.class)
                .single();
        for (Role role : roles) {
            jdbc.sql("insert into account_role (account_id, role) values (?, ?)")
                    .params(id, role.name())
                    .update();
        }
        return id;
    }

    /**
     * 单位信息: what letters and notices print of a unit.
     *
     * @param creditCode 统一社会信用代码; null where there is none
     * @param representative 法定代表人
     */
    public record Letterhead(String creditCode, String address, String representative, String contact, String phone) {

        /** For units that issue no letters. */
        public static final Letterhead NONE = new Letterhead(null, "", "", "", "");
    }
}
