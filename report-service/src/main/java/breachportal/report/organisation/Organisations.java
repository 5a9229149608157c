package breachportal.report.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// All organisations that the caller may see.
@ApplicationScoped
public class Organisations implements PanacheRepositoryBase<RegisteredOrganisation, UUID> {}
