proc fannkuch {n} {
    for {set i 1} {$i <= $n} {incr i} {lappend p $i}
    set q $p
    set s $p
    set sign 1
    set most 0
    set sum 0
    while 1 {
        set front [lindex $p 0]
        if {$front != 1} {
            set q $p
            set flips 1
            while 1 {
                set under [lindex $q [expr {$front - 1}]]
                if {$under == 1} {
                    incr sum [expr {$sign * $flips}]
                    if {$flips > $most} {set most $flips}
                    break
                }
                lset q [expr {$front - 1}] $front
                if {$front >= 4} {
                    set i 1
                    set j [expr {$front - 2}]
                    while {$i < $j} {
                        set held [lindex $q $i]
                        lset q $i [lindex $q $j]
                        lset q $j $held
                        incr i
                        incr j -1
                    }
                }
                set front $under
                incr flips
            }
        }
        if {$sign == 1} {
            set held [lindex $p 0]
            lset p 0 [lindex $p 1]
            lset p 1 $held
            set sign -1
        } else {
            set held [lindex $p 1]
            lset p 1 [lindex $p 2]
            lset p 2 $held
            set sign 1
            set i 3
            while 1 {
                set left [lindex $s [expr {$i - 1}]]
                if {$left != 1} {lset s [expr {$i - 1}] [expr {$left - 1}]; break}
                if {$i == $n} {return "$sum $most"}
                lset s [expr {$i - 1}] $i
                set first [lindex $p 0]
                set p [linsert [lrange $p 1 end] $i $first]
                incr i
            }
        }
    }
}
puts [fannkuch 8]
