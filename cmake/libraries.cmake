# Third-party libraries that a deps.txt may name as `lib:NAME`; docs/DEPENDENCIES.md says why each is there.
# A library is looked for only when some module names it. For each NAME:
#   logline_lib_NAME_find     arguments of find_package
#   logline_lib_NAME_target   the target to link
#   logline_lib_NAME_pc       its pkg-config module, empty for header-only libraries without one
#   logline_lib_NAME_apt      the Debian package that brings it
macro(logline_library name target pc apt)
  set(logline_lib_${name}_target ${target})
  set(logline_lib_${name}_pc "${pc}")
  set(logline_lib_${name}_apt ${apt})
  set(logline_lib_${name}_find ${ARGN})
endmacro()

#               name     target                       pkg-config  Debian package        find_package(...)
logline_library(sqlite3  SQLite::SQLite3              sqlite3     libsqlite3-dev        SQLite3)
logline_library(icu-uc   ICU::uc                      icu-uc      libicu-dev            ICU COMPONENTS uc)
logline_library(icu-i18n ICU::i18n                    icu-i18n    libicu-dev            ICU COMPONENTS i18n)
logline_library(curl     CURL::libcurl                libcurl     libcurl4-openssl-dev  CURL)
logline_library(crypto   OpenSSL::Crypto              libcrypto   libssl-dev            OpenSSL COMPONENTS Crypto)
logline_library(sodium   Sodium::sodium               libsodium   libsodium-dev         Sodium)
logline_library(zstd     zstd::libzstd_shared         libzstd     libzstd-dev           zstd)
logline_library(zlib     ZLIB::ZLIB                   zlib        zlib1g-dev            ZLIB)
logline_library(brotli   Brotli::dec                  libbrotlidec libbrotli-dev        BrotliDec)
logline_library(fmt      fmt::fmt                     fmt         libfmt-dev            fmt)
logline_library(expected tl::expected                 ""          libexpected-dev       tl-expected)
logline_library(json     nlohmann_json::nlohmann_json nlohmann_json nlohmann-json3-dev  nlohmann_json)
logline_library(cli11    CLI11::CLI11                 CLI11       libcli11-dev          CLI11)
logline_library(boost    Boost::headers               ""          libboost1.81-dev      Boost 1.81)

# Sets ${out} to the target to link for `lib:${name}` named in ${where}.
macro(logline_find_library out name where)
  if(NOT DEFINED logline_lib_${name}_target)
    message(FATAL_ERROR "${where}: unknown library 'lib:${name}'; cmake/libraries.cmake has the table")
  endif()
  if(NOT TARGET ${logline_lib_${name}_target})
    find_package(${logline_lib_${name}_find} QUIET)
    if(NOT TARGET ${logline_lib_${name}_target})
      message(FATAL_ERROR "${where}: library '${name}' is not installed. On Debian: apt-get install ${logline_lib_${name}_apt}")
    endif()
  endif()
  set(${out} ${logline_lib_${name}_target})
endmacro()
