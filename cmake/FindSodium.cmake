# libsodium, which ships a pkg-config file only: the target Sodium::sodium.
find_path(SODIUM_INCLUDE sodium.h)
find_library(SODIUM_LIBRARY sodium)
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(Sodium DEFAULT_MSG SODIUM_LIBRARY SODIUM_INCLUDE)
mark_as_advanced(SODIUM_INCLUDE SODIUM_LIBRARY)
if(Sodium_FOUND AND NOT TARGET Sodium::sodium)
  add_library(Sodium::sodium UNKNOWN IMPORTED)
  set_target_properties(Sodium::sodium PROPERTIES IMPORTED_LOCATION "${SODIUM_LIBRARY}"
                        INTERFACE_INCLUDE_DIRECTORIES "${SODIUM_INCLUDE}")
endif()
