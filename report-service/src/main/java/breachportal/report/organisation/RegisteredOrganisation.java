package breachportal.report.organisation;

import breachportal.contract.organisation.Contact;
import breachportal.contract.organisation.Organisation;
import breachportal.contract.organisation.Sector;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// An organisation, as it is kept.
@Entity
@Table(name = "organisation")
public class RegisteredOrganisation {

  @Id private UUID id;

  @Column(name = "legal_name")
  private String legalName;

  @Column private String country;

  @Column(name = "registration_number")
  private @Nullable String registrationNumber;

  @Column(name = "tax_code")
  private @Nullable String taxCode;

  @Column(name = "head_office")
  private @Nullable String headOffice;

  @Column private @Nullable String province;

  @Column(name = "province_code")
  private @Nullable String provinceCode;

  @Column
  @Enumerated(EnumType.STRING)
  private Sector sector;

  @Column private @Nullable String phone;
  @Column private @Nullable String website;

  @Column
  @JdbcTypeCode(SqlTypes.JSON)
  private @Nullable Contact dpo;

  @Column(name = "contact_24x7")
  @JdbcTypeCode(SqlTypes.JSON)
  private @Nullable Contact contact24x7;

  @Column private boolean verified;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  @Version private long version;

  /// For Hibernate.
  RegisteredOrganisation() {}

  RegisteredOrganisation(OrganisationRules.Checked entry, boolean verified, Instant now) {
    this.id = entry.organisation().id();
    this.createdAt = now;
    change(entry, verified, now);
  }

  final void change(OrganisationRules.Checked entry, boolean verified, Instant now) {
    Organisation given = entry.organisation();
    this.legalName = given.legalName();
    this.country = given.country();
    this.registrationNumber = given.registrationNumber();
    this.taxCode = given.taxCode();
    this.headOffice = given.headOffice();
    this.province = given.province();
    this.provinceCode = entry.provinceCode();
    this.sector = given.sector();
    this.phone = given.phone();
    this.website = given.website();
    this.dpo = given.dpo();
    this.contact24x7 = given.contact24x7();
    this.verified = verified;
    this.updatedAt = now;
  }

  /// What an operator has verified: name, country and numbers.
  ///
  /// @param given an entry
  /// @return whether it says the same of these
  boolean sameIdentity(Organisation given) {
    return legalName.equals(given.legalName())
        && country.equals(given.country())
        && Objects.equals(registrationNumber, given.registrationNumber())
        && Objects.equals(taxCode, given.taxCode());
  }

  boolean isVerified() {
    return verified;
  }

  /// @return the code of the province it sits in, when that is in Vietnam
  public @Nullable String provinceCode() {
    return provinceCode;
  }

  /// @return the organisation as others get to see it
  public Organisation toOrganisation() {
    return new Organisation(
        id,
        legalName,
        country,
        registrationNumber,
        taxCode,
        headOffice,
        province,
        sector,
        phone,
        website,
        dpo,
        contact24x7,
        verified);
  }
}
