proc main {} {
    set bytes 0
    for {set i 1} {$i <= 1000000} {incr i} {
        set place "โรงเรียนบ้าน$i หมู่ [expr {$i % 9}]"
        incr bytes [string length [encoding convertto utf-8 $place]]
    }
    puts $bytes
}
main
