# Brotli's decoder, which ships a pkg-config file only: the target Brotli::dec.
find_path(BROTLIDEC_INCLUDE brotli/decode.h)
find_library(BROTLIDEC_LIBRARY brotlidec)
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(BrotliDec DEFAULT_MSG BROTLIDEC_LIBRARY BROTLIDEC_INCLUDE)
mark_as_advanced(BROTLIDEC_INCLUDE BROTLIDEC_LIBRARY)
if(BrotliDec_FOUND AND NOT TARGET Brotli::dec)
  add_library(Brotli::dec UNKNOWN IMPORTED)
  set_target_properties(Brotli::dec PROPERTIES IMPORTED_LOCATION "${BROTLIDEC_LIBRARY}"
                        INTERFACE_INCLUDE_DIRECTORIES "${BROTLIDEC_INCLUDE}")
endif()
