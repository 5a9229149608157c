package breachportal.report.authority;

import breachportal.contract.organisation.Authority;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// All authorities.
@ApplicationScoped
public class Authorities implements PanacheRepositoryBase<RegisteredAuthority, UUID> {

  /// @return all of them, by name
  public List<Authority> all() {
    return listAll(Sort.by("name")).stream().map(RegisteredAuthority::toAuthority).toList();
  }
}
