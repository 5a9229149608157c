package breachportal.report.authority;

import breachportal.contract.breach.Language;
import breachportal.contract.organisation.Authority;
import breachportal.contract.organisation.AuthorityKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An authority, as it is kept.
@Entity
@Table(name = "authority")
class RegisteredAuthority {

  @Id private UUID id;

  @Column private String name;

  @Column
  @Enumerated(EnumType.STRING)
  private AuthorityKind kind;

  @Column private String country;

  @Column(name = "province_code")
  private @Nullable String provinceCode;

  @Column private String email;

  @Column private String[] languages;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  @Version private long version;

  /// For Hibernate.
  RegisteredAuthority() {}

  RegisteredAuthority(Authority authority, @Nullable String provinceCode, Instant now) {
    this.id = authority.id();
    this.createdAt = now;
    change(authority, provinceCode, now);
  }

  final void change(Authority authority, @Nullable String provinceCode, Instant now) {
    this.name = authority.name();
    this.kind = authority.kind();
    this.country = authority.country();
    this.provinceCode = provinceCode;
    this.email = authority.email();
    this.languages = authority.languages().stream().map(Enum::name).toArray(String[]::new);
    this.updatedAt = now;
  }

  Authority toAuthority() {
    return new Authority(
        id,
        name,
        kind,
        country,
        provinceCode,
        email,
        List.of(languages).stream().map(Language::valueOf).toList());
  }
}
