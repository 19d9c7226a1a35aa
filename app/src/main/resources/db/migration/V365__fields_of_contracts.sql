-- contracts that were in life before fields of service were kept
update engagement e set field_code = c.code, field = c.name, field_en = c.name_en
  from contract_life l join purchase p on p.case_no = l.purchase_no join service_catalogue c on c.code = p.catalogue_code
 where l.agreement = e.agreement and e.field_code is null;
