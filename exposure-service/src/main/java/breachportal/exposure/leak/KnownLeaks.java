package breachportal.exposure.leak;

import breachportal.api.problem.NotFound;
import breachportal.contract.check.CheckParameters.LeakNumber;
import breachportal.contract.leak.LeakState;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// The leaks that are known.
@ApplicationScoped
public class KnownLeaks implements PanacheRepositoryBase<KnownLeak, UUID> {

  private static final int MAX_LISTED = 1_000;

  /// @param id a leak's identifier
  /// @return the leak
  /// @throws NotFound if there is none
  public KnownLeak get(UUID id) {
    return findByIdOptional(id).orElseThrow(NotFound::new);
  }

  /// As [#get], and held against others until the end of the transaction.
  public KnownLeak hold(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NotFound::new);
  }

  /// @return all, the newest first, at most 1,000
  List<KnownLeak> newest() {
    return find("order by createdAt desc").page(0, MAX_LISTED).list();
  }

  /// @return those that everybody may know of, the newest first, at most 1,000
  public List<KnownLeak> listedPublicly() {
    return find("state = ?1 and not sensitive order by publishedAt desc", LeakState.PUBLISHED)
        .page(0, MAX_LISTED)
        .list();
  }

  /// @return what the index calls those that everybody may know of, all of them: a client names
  ///     what it finds by this list, and one that is missing would be read as "in no leak"
  public List<LeakNumber> numbersPublicly() {
    return getEntityManager()
        .createQuery(
            """
            select number, name from KnownLeak where state = ?1 and not sensitive
            order by number desc
            """,
            LeakNumber.class)
        .setParameter(1, LeakState.PUBLISHED)
        .getResultList();
  }

  /// @param numbers what the index calls them
  /// @return those of them that everybody may know of, the newest first
  public List<KnownLeak> publicByNumbers(Collection<Integer> numbers) {
    return list(
        "number in ?1 and state = ?2 and not sensitive order by publishedAt desc",
        numbers,
        LeakState.PUBLISHED);
  }

  /// @param ids identifiers of leaks
  /// @return those of them that are published and sensitive, the newest first
  public List<KnownLeak> sensitiveByIds(Collection<UUID> ids) {
    return list(
        "id in ?1 and state = ?2 and sensitive order by publishedAt desc",
        ids,
        LeakState.PUBLISHED);
  }

  boolean isNameTaken(String name) {
    return count("lower(name) = lower(?1)", name) > 0;
  }
}
