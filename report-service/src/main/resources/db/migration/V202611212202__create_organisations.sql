CREATE TABLE organisation (
  id uuid PRIMARY KEY,
  legal_name text NOT NULL CHECK (length(legal_name) BETWEEN 1 AND 300),
  country text NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
  registration_number text CHECK (length(registration_number) <= 50),
  tax_code text CHECK (length(tax_code) <= 20),
  head_office text CHECK (length(head_office) <= 500),
  province text CHECK (length(province) <= 100),
  province_code text REFERENCES province,
  sector text NOT NULL CHECK (sector IN (
    'FINANCE', 'INSURANCE', 'SECURITIES', 'TELECOMMUNICATIONS', 'UTILITIES', 'REAL_ESTATE',
    'AUTOMOTIVE', 'HEALTHCARE', 'EDUCATION', 'DELIVERY_AND_LOGISTICS', 'RETAIL',
    'BEAUTY_AND_SPA', 'GOVERNMENT', 'TECHNOLOGY', 'RECRUITMENT', 'OTHER')),
  phone text CHECK (length(phone) <= 50),
  website text CHECK (length(website) <= 300),
  dpo jsonb CHECK (jsonb_typeof(dpo) = 'object'),
  contact_24x7 jsonb CHECK (jsonb_typeof(contact_24x7) = 'object'),
  verified boolean NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  version bigint NOT NULL
);

GRANT SELECT, INSERT, UPDATE ON organisation TO report_app;
