package breachportal.report.authority;

import breachportal.contract.organisation.Province;
import breachportal.store.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The provinces of Vietnam, today's and former ones. Only a migration changes them, so they are
/// read once. Safe for concurrent use.
@ApplicationScoped
public class Provinces {

  @Inject DataSource source;

  private volatile @Nullable Map<String, String> codes;

  /// @param text a code or a name, in use today or formerly, in any usual writing
  /// @return the code of the province that it is, or is now part of
  public Optional<String> codeOf(String text) {
    return Optional.ofNullable(codes().get(ProvinceNames.fold(text)));
  }

  /// @return today's provinces, by name
  public List<Province> all() {
    return Sql.on(source)
        .query(
            """
            select p.code, p.name,
              array(select f.name from former_province f where f.province_code = p.code
                    order by f.name) as former_names
            from province p order by p.name
            """,
            row ->
                new Province(
                    row.getString("code"),
                    row.getString("name"),
                    List.of((String[]) row.getArray("former_names").getArray())));
  }

  private Map<String, String> codes() {
    Map<String, String> known = codes;
    if (known == null) {
      known = read();
      codes = known;
    }
    return known;
  }

  private Map<String, String> read() {
    return Sql.on(source)
        .query(
            """
            select code as text, code from province
            union all select name, code from province
            union all select code, province_code from former_province
            union all select name, province_code from former_province
            union all select name, province_code from province_spelling
            """,
            row -> Map.entry(ProvinceNames.fold(row.getString(1)), row.getString(2)))
        .stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
