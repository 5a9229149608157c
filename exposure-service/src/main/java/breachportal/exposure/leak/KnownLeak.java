package breachportal.exposure.leak;

import breachportal.contract.breach.DataCategory;
import breachportal.contract.leak.Leak;
import breachportal.contract.leak.LeakRequest;
import breachportal.contract.leak.LeakState;
import breachportal.contract.organisation.Sector;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Generated;
import org.jspecify.annotations.Nullable;

/// A known collection of stolen data, and the one place that says how its state may change.
///
/// ```
/// AWAITING_UPLOAD -> LOADING -> REVIEW -> PUBLISHED -> RETIRED
///                       v ^       v
///                     FAILED    RETIRED
/// ```
///
/// Loading can be cancelled; the leak then waits for a file again.
///
/// When the keys change, the file of a leak that was loaded under the old ones is loaded again:
/// its state stays what it was, since the old index still answers.
@Entity
@Table(name = "leak")
public class KnownLeak {

  @Id UUID id;

  /// What the index calls it; given by the database.
  @Generated
  @Column(insertable = false, updatable = false)
  int number;

  String name;
  String title;
  String description;

  @Column(name = "found_on")
  LocalDate foundOn;

  @Column(name = "found_where")
  @Nullable String foundWhere;

  @Enumerated(EnumType.STRING)
  List<DataCategory> categories;

  @Enumerated(EnumType.STRING)
  List<Sector> sectors;

  @Nullable String organisation;
  @Nullable String domain;
  boolean sensitive;

  @Enumerated(EnumType.STRING)
  LeakState state;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "publication_asked_at")
  @Nullable Instant publicationAskedAt;

  @Column(name = "published_at")
  @Nullable Instant publishedAt;

  /// For Hibernate.
  @SuppressWarnings("NullAway") // Hibernate fills the fields.
  protected KnownLeak() {}

  private KnownLeak(UUID id, LeakRequest request, Instant now) {
    this.id = id;
    this.name = request.name();
    this.title = request.title();
    this.description = request.description();
    this.foundOn = request.foundOn();
    this.foundWhere = request.foundWhere();
    this.categories = request.categories().stream().distinct().toList();
    this.sectors = request.sectors().stream().distinct().toList();
    this.organisation = request.organisation();
    this.domain = request.domain();
    this.sensitive = request.sensitive();
    this.state = LeakState.AWAITING_UPLOAD;
    this.createdAt = now;
  }

  /// @return a leak that waits for its file
  static KnownLeak enter(UUID id, LeakRequest request, Instant now) {
    return new KnownLeak(id, request, now);
  }

  /// @return its identifier
  public UUID id() {
    return id;
  }

  /// @return what the index calls it, 1 to 65,535
  public int number() {
    return number;
  }

  /// @return its short name in the catalogue
  public String name() {
    return name;
  }

  /// @return where it stands
  public LeakState state() {
    return state;
  }

  /// @return whether it is never checked publicly
  public boolean isSensitive() {
    return sensitive;
  }

  /// @param loadedAlready whether it has a run under the newest keys
  /// @throws LeakNotReady unless it waits for a file
  public void requireUploadable(boolean loadedAlready) {
    boolean again = isLoadedBefore() && !loadedAlready;
    require(
        state == LeakState.AWAITING_UPLOAD || state == LeakState.FAILED || again, "takes no file");
  }

  /// Its file is here and waits to be read.
  ///
  /// @param loadedAlready whether it has a run under the newest keys
  public void beginLoading(boolean loadedAlready) {
    requireUploadable(loadedAlready);
    state = isLoadedBefore() ? state : LeakState.LOADING;
  }

  /// Its run is durable.
  public void finishLoading() {
    endLoading(LeakState.REVIEW);
  }

  /// Its file can't be used.
  public void failLoading() {
    endLoading(LeakState.FAILED);
  }

  /// Its file is taken back before it was loaded.
  ///
  /// @param underWay whether a file is being loaded
  /// @throws LeakNotReady unless one is
  public void cancelLoading(boolean underWay) {
    require(underWay, "is not loading");
    endLoading(LeakState.AWAITING_UPLOAD);
  }

  /// An officer has looked at the counts and wants it published.
  ///
  /// @return whether that is news
  public boolean askForPublication(Instant now) {
    if (state == LeakState.PUBLISHED) {
      return false;
    }
    require(state == LeakState.REVIEW, "is not ready for publication");
    boolean news = publicationAskedAt == null;
    publicationAskedAt = news ? now : publicationAskedAt;
    return news;
  }

  /// The index that holds it is served. Nothing happens if it was retired meanwhile.
  ///
  /// @return whether that is news
  public boolean publish(Instant now) {
    if (state != LeakState.REVIEW) {
      return false;
    }
    state = LeakState.PUBLISHED;
    publishedAt = now;
    return true;
  }

  /// It is told of no more.
  ///
  /// @return whether that is news
  public boolean retire() {
    if (state == LeakState.RETIRED) {
      return false;
    }
    require(state == LeakState.PUBLISHED || state == LeakState.REVIEW, "was never published");
    state = LeakState.RETIRED;
    return true;
  }

  /// @param load how far its loading has come
  /// @return what is told of it
  public Leak told(Leak.@Nullable Load load) {
    return new Leak(
        id,
        name,
        title,
        description,
        foundOn,
        foundWhere,
        categories,
        sectors,
        organisation,
        domain,
        sensitive,
        state,
        load,
        createdAt,
        publishedAt);
  }

  private void endLoading(LeakState firstTime) {
    boolean again = isLoadedBefore() || state == LeakState.RETIRED;
    require(state == LeakState.LOADING || again, "is not loading");
    state = again ? state : firstTime;
  }

  private boolean isLoadedBefore() {
    return state == LeakState.REVIEW || state == LeakState.PUBLISHED;
  }

  private void require(boolean allowed, String otherwise) {
    if (!allowed) {
      throw new LeakNotReady(state, otherwise);
    }
  }
}
