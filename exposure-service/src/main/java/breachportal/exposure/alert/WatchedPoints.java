package breachportal.exposure.alert;

import breachportal.api.problem.FieldsRefused;
import breachportal.contract.alert.WatchRequest;
import breachportal.contract.alert.WatchedPoint;
import breachportal.contract.leak.IdentifierKind;
import breachportal.exposure.check.TypedIdentifier;
import breachportal.exposure.core.identifier.Identifier;
import breachportal.exposure.core.identifier.Kind;
import breachportal.exposure.core.prf.PrfKeyring;
import breachportal.exposure.core.prf.PrfKeys;
import breachportal.exposure.core.run.Point;
import breachportal.exposure.core.run.PointMaker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The points of a request, one in each epoch whose keys are in use: as the browser has computed
/// them, or, where it runs no scripts, computed here in memory.
@ApplicationScoped
class WatchedPoints {

  @Inject PrfKeyring keyring;

  /// @param request the request
  /// @return its points by epoch
  /// @throws FieldsRefused unless it holds points of the epochs in use, or one identifier
  Map<Integer, Point> of(WatchRequest request) {
    List<WatchedPoint> points = request.points();
    String typed = request.identifier();
    if ((points == null) == (typed == null)) {
      throw new FieldsRefused("points", "one_of", "Either points or an identifier is needed.");
    }
    if (points != null) {
      return computed(points);
    }
    IdentifierKind said = request.kind();
    Kind kind = said == null ? null : Kind.valueOf(said.name());
    return of(TypedIdentifier.read(kind, typed == null ? "" : typed));
  }

  /// @param identifier an identifier
  /// @return its points by epoch
  Map<Integer, Point> of(Identifier identifier) {
    Map<Integer, Point> points = new HashMap<>();
    for (PrfKeys keys : keyring.newestFirst()) {
      points.put(keys.epoch().number(), new PointMaker(keys).pointOf(identifier));
    }
    return points;
  }

  /// New leaks are loaded under the newest keys only: without a point of theirs, nothing would ever
  /// be found.
  private Map<Integer, Point> computed(List<WatchedPoint> sent) {
    Map<Integer, Point> points = new HashMap<>();
    for (WatchedPoint each : sent) {
      boolean inUse = keyring.of(each.epoch()).isPresent();
      if (!inUse || points.put(each.epoch(), point(each)) != null) {
        throw epochs();
      }
    }
    if (!points.containsKey(keyring.current().epoch().number())) {
      throw epochs();
    }
    return points;
  }

  private static Point point(WatchedPoint sent) {
    byte[] bytes = Base64.getUrlDecoder().decode(sent.point());
    return Point.of(bytes);
  }

  private static FieldsRefused epochs() {
    return new FieldsRefused("points", "epoch", "A point of each epoch in use is needed, once.");
  }
}
