package org.sanshe.incubation.base;

import java.util.List;
import org.sanshe.incubation.BaseCases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 基地案卷: calls, applications, tenancies and trainings of a base, and whatever belongs to them. */
@Component
class CasesOfBase implements BaseCases {

    private final JdbcClient jdbc;

    CasesOfBase(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> open(long baseId) {
        return jdbc.sql("""
                        with recursive root as (
                          select case_no from incubation_call where base_id = :base
                          union select case_no from incubation_application where base_id = :base
                          union select case_no from incubation_tenancy where base_id = :base
                          union select case_no from training where base_id = :base),
                        all_of as (
                          select case_no from root
                          union select c.case_no from case_file c join all_of a on c.parent_case_no = a.case_no)
                        select c.case_no from case_file c join all_of using (case_no) where c.ended_at is null order by 1
                        """).param("base", baseId).query(String.class).list();
    }
}
